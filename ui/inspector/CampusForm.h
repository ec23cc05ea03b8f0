#pragma once

#include "ui/inspector/InspectorForm.h"

namespace lockstep::ui {

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
    void showReadings();

    std::vector<CampusId> m_ids;
    std::shared_ptr<const Frame> m_frame;
    ValueField* m_name;
    ValueField* m_x;
    ValueField* m_y;
    ValueField* m_oversubscription;
    QLabel* m_gpus;
    QLabel* m_busy;
};

} // namespace lockstep::ui
