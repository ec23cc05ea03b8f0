// What CanvasView does to selection and document.
#include <algorithm>

#include <QContextMenuEvent>

#include "core/edit/Edits.h"
#include "core/edit/Picking.h"
#include "ui/canvas/CanvasDrop.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

namespace {

constexpr auto firstChoiceOfLink = "Dark fiber 400ZR";

template<class Key>
bool holds(const std::vector<Key>& ids, Key id) {
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

ThingSet thingAt(const CanvasHit& hit) {
    if (hit.rackGroup.valid())
        return {{}, {hit.rackGroup}};
    if (hit.campus.valid())
        return {{hit.campus}};
    if (hit.link.valid())
        return {{}, {}, {hit.link}};
    if (hit.note.valid())
        return {{}, {}, {}, {hit.note}};
    return hit.frame.valid() ? ThingSet{{}, {}, {}, {}, {hit.frame}} : ThingSet{};
}

bool CanvasView::isSelected(const CanvasHit& hit) const {
    if (hit.rackGroup.valid() && holds(m_selection.rackGroups(), hit.rackGroup))
        return true;
    return holds(m_selection.campuses(), hit.campus) || holds(m_selection.links(), hit.link) ||
           holds(m_selection.notes(), hit.note) || holds(m_selection.frames(), hit.frame);
}

void CanvasView::select(const CanvasHit& hit) {
    m_selection.set(thingAt(hit));
}

void CanvasView::selectAt(const CanvasHit& hit, QPointF scenePoint) {
    const bool showsEach = m_scene->showsCells() && m_scene->cellScale().kind != CellKind::block;
    if (const auto cell = showsEach ? m_scene->cellAt(scenePoint) : std::nullopt)
        pickPart({cell->group, cell->gpus.first, cell->gpus.count});
    else
        select(hit);
}

void CanvasView::pickPart(const GroupPart& part) {
    m_selection.pick(Pick::of(part));
    Q_EMIT partPicked(part);
}

void CanvasView::toggle(const CanvasHit& hit) {
    const ThingSet thing = thingAt(hit);
    const ThingSet more = united(m_selection.things(), thing);
    m_selection.set(more == m_selection.things() ? without(more, thing) : more);
}

CanvasScene::Moves CanvasView::movedBy(const CanvasHit& grabbed, CanvasPoint way) const {
    const bool all = grabbed.isEmpty() || isSelected(grabbed);
    ThingSet things = all ? m_selection.things() : thingAt(grabbed);
    // Who grabs a campus by its racks moves the campus.
    if (grabbed.rackGroup.valid())
        things = united(std::move(things), {{grabbed.campus}});
    return shifted(m_document.scenario(), movedWith(m_document.scenario(), things), way);
}

void CanvasView::commitMoves(const CanvasScene::Moves& moves, bool amend) {
    m_fitsByItself = false;
    m_scene->endPreview();
    ScenarioEdit edit = moveThings(m_document.scenario(), moves);
    if (amend)
        m_document.amend(edit);
    else
        m_document.commit(std::move(edit));
}

Link CanvasView::prototypeLink() const {
    const TypeCatalog& catalog = m_document.catalog();
    Link link;
    link.type = m_linkType.toStdString();
    if (!catalog.link(link.type))
        link.type = firstChoiceOfLink;
    if (!catalog.link(link.type) && !catalog.links.empty())
        link.type = catalog.links.front().name;
    return link;
}

void CanvasView::commitLink(CampusId from, CampusId to) {
    const LinkId id{m_document.scenario().nextId()};
    ScenarioEdit edit = addLink(m_document.scenario(), from, to, prototypeLink());
    if (edit.empty())
        return;
    m_document.commit(std::move(edit));
    m_selection.set({}, {}, {id});
}

void CanvasView::selectAll() {
    m_selection.set(everything(m_document.scenario()));
}

void CanvasView::deleteSelection() {
    if (m_selection.isEmpty())
        return;
    m_document.commit(removeThings(m_document.scenario(), m_selection.things()));
}

void CanvasView::showMenu(QPoint at) {
    Q_EMIT menuRequested(viewport()->mapToGlobal(at));
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    // The mouse's menu opens on release, where it is known that the press was not a pan.
    if (event->reason() != QContextMenuEvent::Mouse)
        showMenu(viewport()->rect().center());
    event->accept();
}

void CanvasView::addType(const LibraryType& type) {
    if (type.kind == TypeKind::campus)
        addAtCenter(type);
    else if (type.kind == TypeKind::rack)
        addRacksToSelected(type);
    else
        useLinkType(type);
}

void CanvasView::addAtCenter(const LibraryType& type) {
    // The center may be taken: look to the right of it until there is room.
    QPoint at = viewport()->rect().center();
    CanvasHit hit = m_scene->hitAt(mapToScene(at));
    while (hit.campus.valid() || hit.link.valid()) {
        at.rx() += 40;
        hit = m_scene->hitAt(mapToScene(at));
    }
    DropPlan plan = planDrop(type, hit, toCanvas(mapToScene(at)), m_document);
    const CampusId id = plan.newCampus;
    m_document.commit(std::move(plan.edit));
    m_selection.set({id}, {}, {});
}

void CanvasView::addRacksToSelected(const LibraryType& type) {
    std::vector<CampusId> campuses = m_selection.campuses();
    for (const RackGroupId id : m_selection.rackGroups())
        if (const RackGroup* group = m_document.scenario().find(id); group && !holds(campuses, group->campus))
            campuses.push_back(group->campus);
    if (campuses.empty() && m_document.scenario().campuses.size() == 1)
        campuses.push_back(m_document.scenario().campuses.front().id);
    if (campuses.size() != 1)
        return Q_EMIT statusHint(tr("Select the campus the racks go to, or drag them onto it."));
    DropPlan plan = planDrop(type, {campuses.front(), {}, {}}, {}, m_document);
    m_document.commit(std::move(plan.edit));
    Q_EMIT statusHint(plan.hint);
}

void CanvasView::useLinkType(const LibraryType& type) {
    m_linkType = type.name;
    if (m_selection.campuses().size() == 2)
        return commitLink(m_selection.campuses()[0], m_selection.campuses()[1]);
    std::vector<ScenarioEdit> edits;
    for (const LinkId id : m_selection.links())
        edits.push_back(planDrop(type, {{}, {}, id}, {}, m_document).edit);
    m_document.commit(merged("Change links to " + type.name.toStdString(), std::move(edits)));
    if (m_selection.links().empty())
        Q_EMIT statusHint(
            tr("The next link is a %1: pull it from a campus' edge, or select two campuses and press "
               "Enter here.")
                .arg(type.name));
}

} // namespace lockstep::ui
