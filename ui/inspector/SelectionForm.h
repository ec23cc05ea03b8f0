#pragma once

#include "ui/inspector/InspectorForm.h"

namespace lockstep::ui {

class Selection;
class SliderField;

/// Of a selection of several kinds: how many of each, and what they share. The form of each kind stands
/// below.
class SelectionForm : public InspectorForm {
    Q_OBJECT

public:
    SelectionForm(Document& document, const Selection& selection, QWidget* parent = nullptr);

    void refresh() override;

private:
    bool isMixed() const;
    QString titleOfAll() const;
    void showAges();
    void showReadings();
    void changeAge(double age);

    const Selection& m_selection;
    QLabel* m_gpus;
    QLabel* m_power;
    SliderField* m_age;
};

} // namespace lockstep::ui
