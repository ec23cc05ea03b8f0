#include "ui/inspector/InspectorPanel.h"

#include <algorithm>

#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/document/Selection.h"
#include "ui/inspector/AssumptionsForm.h"
#include "ui/inspector/CampusForm.h"
#include "ui/inspector/ExchangeForm.h"
#include "ui/inspector/FrameForm.h"
#include "ui/inspector/LinkForm.h"
#include "ui/inspector/ModelForm.h"
#include "ui/inspector/NoteForm.h"
#include "ui/inspector/OwnTypesForm.h"
#include "ui/inspector/PartForm.h"
#include "ui/inspector/PlanForm.h"
#include "ui/inspector/RackGroupForm.h"
#include "ui/inspector/ScenarioForm.h"
#include "ui/inspector/ScenarioPointer.h"
#include "ui/inspector/SelectedTypes.h"
#include "ui/inspector/SelectionForm.h"
#include "ui/inspector/StragglerForm.h"
#include "ui/inspector/TypeForm.h"

namespace lockstep::ui {

InspectorPanel::InspectorPanel(Document& document, Selection& selection, QWidget* parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_selection(selection)
    , m_part(new PartForm(document))
    , m_several(new SelectionForm(document, selection))
    , m_campus(new CampusForm(document))
    , m_rackGroup(new RackGroupForm(document))
    , m_link(new LinkForm(document))
    , m_note(new NoteForm(document))
    , m_frame(new FrameForm(document))
    , m_scenario(new ScenarioForm(document))
    , m_job{new ModelForm(document), new PlanForm(document), new ExchangeForm(document),
            new StragglerForm(document)}
    , m_ownTypes(new OwnTypesForm(document))
    , m_types{new TypeForm(document, CatalogKind::gpu), new TypeForm(document, CatalogKind::rack),
              new TypeForm(document, CatalogKind::link), new TypeForm(document, CatalogKind::model)}
    , m_assumptions(new AssumptionsForm(document, selection))
    , m_forms{m_part, m_several, m_campus, m_rackGroup, m_link, m_note, m_frame, m_scenario} {
    m_forms.insert(m_forms.end(), m_job.begin(), m_job.end());
    m_forms.push_back(m_ownTypes);
    for (const CatalogKind kind :
         {CatalogKind::rack, CatalogKind::gpu, CatalogKind::link, CatalogKind::model})
        m_forms.push_back(m_types[static_cast<std::size_t>(kind)]);
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
    connect(m_part, &PartForm::blockerWanted, this, [this](const Pick& pick) {
        m_selection.pick(pick);
        Q_EMIT picked();
    });
    connect(m_ownTypes, &OwnTypesForm::choiceChanged, this, &InspectorPanel::showTypes);
    for (TypeForm* form : m_types)
        connect(form, &TypeForm::renamed, this, [this, form](const QString& name) {
            const bool isOfJob =
                form->kind() == CatalogKind::model && toText(m_document.scenario().job.model) == name;
            if (m_selection.isEmpty() && !isOfJob)
                m_ownTypes->choose(form->kind(), name.toStdString());
        });
    showSelection();
}

/// Rows that come with a plan or a selection may need more than those before.
bool InspectorPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        setMinimumWidth(leastWidth());
    return QScrollArea::eventFilter(watched, event);
}

/// There is no scrolling sideways: every field must fit beside the scroll bar.
int InspectorPanel::leastWidth() const {
    int least = 280;
    for (const InspectorForm* form : m_forms)
        least = std::max(least, form->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    return least;
}

/// Which forms are on view: another set of them is another page.
std::vector<bool> InspectorPanel::page() const {
    std::vector<bool> shown;
    for (const InspectorForm* form : m_forms)
        shown.push_back(!form->isHidden());
    return shown;
}

void InspectorPanel::showSelection() {
    const std::vector<bool> before = page();
    m_part->show(m_selection.part());
    m_campus->show(m_selection.campuses());
    m_rackGroup->show(m_selection.rackGroups());
    m_link->show(m_selection.links());
    m_note->show(m_selection.notes());
    m_frame->show(m_selection.frames());
    m_campus->setVisible(!m_selection.campuses().empty());
    m_rackGroup->setVisible(!m_selection.rackGroups().empty());
    m_link->setVisible(!m_selection.links().empty());
    m_note->setVisible(!m_selection.notes().empty());
    m_frame->setVisible(!m_selection.frames().empty());
    m_scenario->setVisible(m_selection.isEmpty());
    for (InspectorForm* section : m_job)
        section->setVisible(m_selection.isEmpty());
    m_several->refresh();
    showTypes();
    m_assumptions->refresh();
    if (page() != before)
        verticalScrollBar()->setValue(0);
}

/// The types of what is selected; where nothing is, the job's model or the own type that was chosen.
void InspectorPanel::showTypes() {
    const Scenario& scenario = m_document.scenario();
    TypeNames names;
    if (m_selection.isEmpty()) {
        names.of(CatalogKind::model) = scenario.job.model;
        if (m_ownTypes->chosen())
            names.of(m_ownTypes->chosen()->first) = m_ownTypes->chosen()->second;
    } else {
        names = typesOf(m_selection, scenario, m_document.catalog());
    }
    m_ownTypes->setVisible(m_selection.isEmpty() && scenario.ownTypes != TypeCatalog());
    for (TypeForm* form : m_types)
        form->show(names.of(form->kind()),
                   {m_selection.rackGroups(), m_selection.links(), m_selection.isEmpty()});
}

void InspectorPanel::refresh() {
    const auto showsType = [this](const InspectorForm* form) {
        return std::ranges::find(m_types, form) != m_types.end();
    };
    for (InspectorForm* form : m_forms)
        if (!showsType(form))
            form->refresh();
    showTypes();
}

void InspectorPanel::reveal(const QString& pointer) {
    const QString member = memberOf(pointer);
    for (InspectorForm* form : m_forms) {
        QWidget* field = form->isVisibleTo(this) ? form->fieldFor(member) : nullptr;
        if (!field)
            continue;
        form->setFolded(false);
        widget()->layout()->activate(); // unfolding moved everything below
        field->setFocus(Qt::OtherFocusReason);
        if (auto* line = qobject_cast<QLineEdit*>(focusWidget()))
            line->selectAll();
        ensureWidgetVisible(field, 0, fontMetrics().height() * 3);
        return;
    }
    verticalScrollBar()->setValue(0);
}

void InspectorPanel::setMoment(std::shared_ptr<const Frame> frame) {
    m_part->setMoment(std::move(frame));
}

QString InspectorPanel::partSentence() const {
    return m_part->sentence();
}

void InspectorPanel::setFrame(std::shared_ptr<const Frame> frame) {
    for (InspectorForm* form : m_forms)
        form->setFrame(frame);
}

} // namespace lockstep::ui
