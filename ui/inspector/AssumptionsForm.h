#pragma once

#include "ui/inspector/InspectorForm.h"

class QVBoxLayout;

namespace lockstep::ui {

class Selection;

/// What the scenario's author took for granted: about what is selected, or all of it where nothing is. Hidden
/// where there is nothing to tell.
class AssumptionsForm : public InspectorForm {
    Q_OBJECT

public:
    AssumptionsForm(Document& document, const Selection& selection, QWidget* parent = nullptr);

    void refresh() override;

private:
    bool isAboutSelected(const Assumption& assumption) const;
    void show(const std::vector<Assumption>& assumptions);

    const Selection& m_selection;
    std::vector<Assumption> m_shown;
    QWidget* m_list;
    QVBoxLayout* m_entries;
};

} // namespace lockstep::ui
