#pragma once

#include "core/edit/Placement.h"

namespace lockstep {

/// A thing on the canvas and the room it takes there. Tiles keep their size on screen, so that their extent
/// in kilometers depends on the zoom.
struct PlacedBox {
    PlacedId id;
    CanvasPoint center;
    Kilometers width;
    Kilometers height;

    friend bool operator==(const PlacedBox&, const PlacedBox&) = default;
};

enum class Alignment { left, right, top, bottom, columns, rows };

/// Moves that bring one edge of all boxes to the outermost of these edges, or their centers into one column
/// or row through the middle of all. Fewer than two boxes are aligned already.
std::vector<Move> aligned(const std::vector<PlacedBox>& boxes, Alignment alignment);

enum class Direction { horizontal, vertical };

/// Moves that make the gaps between neighbors equal; the outermost two stay. Fewer than three boxes are
/// distributed already.
std::vector<Move> distributed(const std::vector<PlacedBox>& boxes, Direction direction);

/// Moves that tidy the campuses without changing what their links cost more than it must: every link is drawn
/// about as long as it is known to be (its pinned length over its route factor) or as it was drawn. What
/// links join keeps its center of mass, unless it would lie over what they do not join. The same scenario
/// gives the same moves everywhere.
std::vector<Move> tidied(const Scenario& scenario);

} // namespace lockstep
