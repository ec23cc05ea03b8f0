#include "ui/canvas/CanvasArrange.h"

#include <algorithm>

#include "core/edit/Edits.h"
#include "ui/canvas/CanvasSnap.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Tidying.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

namespace {

std::vector<PlacedBox> selectedBoxes(CanvasView& view) {
    const ThingSet& things = view.selection().things();
    const auto isSelected = [&things](const PlacedBox& box) {
        const auto holds = [](const auto& ids, auto id) { return std::ranges::find(ids, id) != ids.end(); };
        if (const auto* campus = std::get_if<CampusId>(&box.id))
            return holds(things.campuses, *campus);
        if (const auto* note = std::get_if<NoteId>(&box.id))
            return holds(things.notes, *note);
        return holds(things.frames, std::get<FrameId>(box.id));
    };
    std::vector<PlacedBox> boxes = boxesOn(view.canvas().layout(), view.document().scenario());
    std::erase_if(boxes, [&](const PlacedBox& box) { return !isSelected(box); });
    return boxes;
}

} // namespace

void alignSelection(CanvasView& view, Alignment alignment) {
    const std::vector<PlacedBox> boxes = selectedBoxes(view);
    if (boxes.size() < 2)
        return Q_EMIT view.statusHint(
            CanvasView::tr("Select two or more campuses, notes or frames to align."));
    view.document().commit(moveThings(view.document().scenario(), aligned(boxes, alignment), "Align"));
}

void distributeSelection(CanvasView& view, Direction direction) {
    const std::vector<PlacedBox> boxes = selectedBoxes(view);
    if (boxes.size() < 3)
        return Q_EMIT view.statusHint(
            CanvasView::tr("Select three or more campuses, notes or frames to distribute."));
    view.document().commit(
        moveThings(view.document().scenario(), distributed(boxes, direction), "Distribute"));
}

void tidyCanvas(CanvasView& view) {
    view.tidying().begin();
}

void toggleCollapsed(CanvasView& view) {
    const Scenario& scenario = view.document().scenario();
    const std::vector<CampusId>& ids = view.selection().campuses();
    if (ids.empty())
        return Q_EMIT view.statusHint(CanvasView::tr("Select the campuses to collapse or expand."));
    const bool all = std::ranges::all_of(ids, [&scenario](CampusId id) {
        const Campus* campus = scenario.find(id);
        return campus && campus->collapsed;
    });
    view.document().commit(collapseCampuses(scenario, ids, !all));
}

} // namespace lockstep::ui
