#pragma once

#include "ui/inspector/InspectorForm.h"
#include "ui/inspector/MemberResets.h"

namespace lockstep::ui {

class ChoiceField;
class SliderField;

/// The fields of one rack group, or what several have in common.
class RackGroupForm : public InspectorForm {
    Q_OBJECT

public:
    RackGroupForm(Document& document, QWidget* parent = nullptr);

    void show(std::vector<RackGroupId> ids);
    void refresh() override;

private:
    std::vector<const RackGroup*> groups() const { return foundIn(scenario(), m_ids); }
    void change(const std::function<void(RackGroup&)>& change);
    QString titleOf(const std::vector<const RackGroup*>& things) const;
    void showReadings(const std::vector<const RackGroup*>& things);

    std::vector<RackGroupId> m_ids;
    MemberResets<RackGroup> m_resets;
    ChoiceField* m_rack;
    SliderField* m_count;
    SliderField* m_age;
    QLabel* m_gpus;
    QLabel* m_power;
    QLabel* m_gpu;
};

} // namespace lockstep::ui
