#pragma once

#include <memory>
#include <vector>

#include <QScrollArea>

#include "core/simulation/Frame.h"

namespace lockstep::ui {

class AssumptionsForm;
class CampusForm;
class Document;
class InspectorForm;
class LinkForm;
class RackGroupForm;
class ScenarioForm;
class Selection;

/// The fields of what is selected; of the scenario and its job where nothing is.
class InspectorPanel : public QScrollArea {
    Q_OBJECT

public:
    InspectorPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

    void setFrame(std::shared_ptr<const Frame> frame);

private:
    int leastWidth() const;
    void showSelection();
    void refresh();

    Selection& m_selection;
    CampusForm* m_campus;
    RackGroupForm* m_rackGroup;
    LinkForm* m_link;
    ScenarioForm* m_scenario;
    std::vector<InspectorForm*> m_job;
    AssumptionsForm* m_assumptions;
    std::vector<InspectorForm*> m_forms;
};

} // namespace lockstep::ui
