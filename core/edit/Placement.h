#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/edit/ScenarioEdit.h"
#include "core/scenario/ThingSet.h"

namespace lockstep {

/// A thing with a place of its own on the canvas.
using PlacedId = std::variant<CampusId, NoteId, FrameId>;

struct Move {
    PlacedId id;
    CanvasPoint to; ///< where its center goes

    friend bool operator==(const Move&, const Move&) = default;
};

std::optional<CanvasPoint> positionOf(const Scenario& scenario, PlacedId id);

/// The things of the set that have a place, and for each frame the campuses and notes whose centers lie in
/// it: they go where it goes. Each once.
std::vector<PlacedId> movedWith(const Scenario& scenario, const ThingSet& things);

/// `ids` by the same way; ids that are not there are left out. Nothing leaves the canvas.
std::vector<Move> shifted(const Scenario& scenario, const std::vector<PlacedId>& ids, CanvasPoint way);

/// Puts things elsewhere without an edit, as a preview does.
void place(Scenario& scenario, const std::vector<Move>& moves);

/// One step: "Move Memphis" or "Move 3 items", or `name` where it is given.
ScenarioEdit moveThings(const Scenario& scenario, const std::vector<Move>& moves, std::string name = {});

} // namespace lockstep
