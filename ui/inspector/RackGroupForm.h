#pragma once

#include "ui/inspector/ThingForm.h"

namespace lockstep::ui {

class SliderField;

/// The fields of one rack group, or what several have in common.
class RackGroupForm : public ThingForm<RackGroup> {
    Q_OBJECT

public:
    RackGroupForm(Document& document, QWidget* parent = nullptr);

    void refresh() override;

private:
    QString titleOf(const std::vector<const RackGroup*>& things) const;
    void showReadings(const std::vector<const RackGroup*>& things);

    ChoiceField* m_rack;
    SliderField* m_count;
    SliderField* m_age;
    QLabel* m_gpus;
    QLabel* m_power;
    QLabel* m_gpu;
};

} // namespace lockstep::ui
