#include "core/edit/Placement.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scenario/Limits.h"

namespace lockstep {

namespace {

bool lies(CanvasPoint point, const CanvasFrame& frame) {
    return std::abs(point.x.value - frame.position.x.value) <= frame.width.value / 2 &&
           std::abs(point.y.value - frame.position.y.value) <= frame.height.value / 2;
}

template<class Thing>
void addInside(const std::vector<Thing>& things, const CanvasFrame& frame, std::vector<PlacedId>& ids) {
    for (const Thing& thing : things)
        if (lies(thing.position, frame))
            ids.emplace_back(thing.id);
}

Kilometers onCanvas(Kilometers along) {
    return {std::clamp(along.value, -limits::position, limits::position)};
}

/// To a millimeter: what a pixel comes to has a dozen digits, which say nothing and fill the file.
CanvasPoint rounded(CanvasPoint point) {
    constexpr double millimeters = 1e6; // in a kilometer
    return {{std::round(point.x.value * millimeters) / millimeters},
            {std::round(point.y.value * millimeters) / millimeters}};
}

std::string nameOf(const Scenario& scenario, const std::vector<Move>& moves) {
    if (moves.size() != 1)
        return fmt::format("Move {} items", moves.size());
    if (const auto* id = std::get_if<CampusId>(&moves.front().id)) {
        const Campus* campus = scenario.find(*id);
        return "Move " + (campus ? campus->name : "campus");
    }
    return std::holds_alternative<NoteId>(moves.front().id) ? "Move note" : "Move frame";
}

} // namespace

std::optional<CanvasPoint> positionOf(const Scenario& scenario, PlacedId id) {
    return std::visit(
        [&](auto key) -> std::optional<CanvasPoint> {
            const auto* thing = scenario.find(key);
            return thing ? std::optional(thing->position) : std::nullopt;
        },
        id);
}

std::vector<PlacedId> movedWith(const Scenario& scenario, const ThingSet& things) {
    std::vector<PlacedId> ids;
    ids.insert(ids.end(), things.campuses.begin(), things.campuses.end());
    ids.insert(ids.end(), things.notes.begin(), things.notes.end());
    ids.insert(ids.end(), things.frames.begin(), things.frames.end());
    for (const FrameId id : things.frames)
        if (const CanvasFrame* frame = scenario.find(id)) {
            addInside(scenario.campuses, *frame, ids);
            addInside(scenario.notes, *frame, ids);
        }
    std::vector<PlacedId> once;
    for (const PlacedId id : ids)
        if (std::ranges::find(once, id) == once.end())
            once.push_back(id);
    return once;
}

std::vector<Move> shifted(const Scenario& scenario, const std::vector<PlacedId>& ids, CanvasPoint way) {
    std::vector<Move> moves;
    for (const PlacedId id : ids)
        if (const auto from = positionOf(scenario, id))
            moves.push_back({id, {onCanvas(from->x + way.x), onCanvas(from->y + way.y)}});
    return moves;
}

void place(Scenario& scenario, const std::vector<Move>& moves) {
    const auto placeAmong = [](auto& things, auto id, CanvasPoint to) {
        for (auto& thing : things)
            if (thing.id == id)
                thing.position = to;
    };
    for (const Move& move : moves) {
        if (const auto* campus = std::get_if<CampusId>(&move.id))
            placeAmong(scenario.campuses, *campus, move.to);
        else if (const auto* note = std::get_if<NoteId>(&move.id))
            placeAmong(scenario.notes, *note, move.to);
        else if (const auto* frame = std::get_if<FrameId>(&move.id))
            placeAmong(scenario.frames, *frame, move.to);
    }
}

ScenarioEdit moveThings(const Scenario& scenario, const std::vector<Move>& moves, std::string name) {
    ScenarioEdit edit{name.empty() ? nameOf(scenario, moves) : std::move(name), {}};
    for (const Move& move : moves)
        std::visit(
            [&](auto id) {
                const auto* before = scenario.find(id);
                if (!before || before->position == move.to || before->position == rounded(move.to))
                    return;
                auto after = *before;
                after.position = rounded(move.to);
                edit.steps.push_back(Replace<decltype(after)>{*before, after, 0});
            },
            move.id);
    return edit.empty() ? ScenarioEdit{} : edit;
}

} // namespace lockstep
