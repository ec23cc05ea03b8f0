#include "ui/inspector/InspectorPanel.h"

#include <algorithm>

#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/document/Selection.h"
#include "ui/inspector/AssumptionsForm.h"
#include "ui/inspector/CampusForm.h"
#include "ui/inspector/ExchangeForm.h"
#include "ui/inspector/LinkForm.h"
#include "ui/inspector/ModelForm.h"
#include "ui/inspector/PlanForm.h"
#include "ui/inspector/RackGroupForm.h"
#include "ui/inspector/ScenarioForm.h"
#include "ui/inspector/StragglerForm.h"

namespace lockstep::ui {

InspectorPanel::InspectorPanel(Document& document, Selection& selection, QWidget* parent)
    : QScrollArea(parent)
    , m_selection(selection)
    , m_campus(new CampusForm(document))
    , m_rackGroup(new RackGroupForm(document))
    , m_link(new LinkForm(document))
    , m_scenario(new ScenarioForm(document))
    , m_job{new ModelForm(document), new PlanForm(document), new ExchangeForm(document),
            new StragglerForm(document)}
    , m_assumptions(new AssumptionsForm(document, selection))
    , m_forms{m_campus, m_rackGroup, m_link, m_scenario} {
    m_forms.insert(m_forms.end(), m_job.begin(), m_job.end());
    m_forms.push_back(m_assumptions);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (InspectorForm* form : m_forms)
        layout->addWidget(form);
    layout->addStretch(1);
    setWidget(body);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(leastWidth());
    setAccessibleName(tr("Inspector"));
    connect(&selection, &Selection::changed, this, &InspectorPanel::showSelection);
    connect(&document, &Document::scenarioChanged, this, &InspectorPanel::refresh);
    connect(&document, &Document::scenarioReplaced, this, &InspectorPanel::refresh);
    showSelection();
}

/// There is no scrolling sideways: every field must fit beside the scroll bar.
int InspectorPanel::leastWidth() const {
    int least = 280;
    for (const InspectorForm* form : m_forms)
        least = std::max(least, form->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    return least;
}

void InspectorPanel::showSelection() {
    m_campus->show(m_selection.campuses());
    m_rackGroup->show(m_selection.rackGroups());
    m_link->show(m_selection.links());
    m_campus->setVisible(!m_selection.campuses().empty());
    m_rackGroup->setVisible(!m_selection.rackGroups().empty());
    m_link->setVisible(!m_selection.links().empty());
    m_scenario->setVisible(m_selection.isEmpty());
    for (InspectorForm* section : m_job)
        section->setVisible(m_selection.isEmpty());
    m_assumptions->refresh();
}

void InspectorPanel::refresh() {
    for (InspectorForm* form : m_forms)
        form->refresh();
}

void InspectorPanel::setFrame(std::shared_ptr<const Frame> frame) {
    for (InspectorForm* form : m_forms)
        form->setFrame(frame);
}

} // namespace lockstep::ui
