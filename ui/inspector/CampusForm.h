#pragma once

#include "ui/inspector/InspectorForm.h"
#include "ui/inspector/MemberResets.h"

namespace lockstep::ui {

class ChoiceField;

/// The fields of one campus, or what several have in common.
class CampusForm : public InspectorForm {
    Q_OBJECT

public:
    CampusForm(Document& document, QWidget* parent = nullptr);

    void show(std::vector<CampusId> ids);
    void refresh() override;
    void setFrame(const std::shared_ptr<const Frame>& frame) override;

private:
    std::vector<const Campus*> campuses() const { return foundIn(scenario(), m_ids); }
    QString rename(const QString& text);
    void change(const std::function<void(Campus&)>& change);
    void addFabric();
    template<class Value>
    void addFabricRow(const QString& label, QWidget* field, const QString& toolTip, const QString& usual,
                      Value Campus::*member);
    void showFabric(const std::vector<const Campus*>& things);
    void showReadings();

    std::vector<CampusId> m_ids;
    std::shared_ptr<const Frame> m_frame;
    ValueField* m_name;
    ValueField* m_x;
    ValueField* m_y;
    ValueField* m_oversubscription;
    ChoiceField* m_leaves;
    ValueField* m_leafPorts;
    MemberResets<Campus> m_resets;
    QLabel* m_gpus;
    QLabel* m_busy;
};

} // namespace lockstep::ui
