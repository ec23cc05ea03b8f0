#pragma once

#include <vector>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// The room something takes on the canvas, in kilometers.
struct SnapBox {
    CanvasPoint center;
    Kilometers width;
    Kilometers height;
};

/// A line to show why something stopped where it did.
struct SnapGuide {
    enum class Kind {
        edge,   ///< edges in one line
        center, ///< centers in one line
        gap,    ///< one of two equal gaps
    };
    Kind kind = Kind::edge;
    CanvasPoint from;
    CanvasPoint to;

    friend bool operator==(const SnapGuide&, const SnapGuide&) = default;
};

struct Snapped {
    CanvasPoint shift; ///< what to add to where it would be
    std::vector<SnapGuide> guides;
};

/// Whether an axis is looked at: a step by an arrow key snaps along its own way only.
struct SnapAxes {
    bool x = true;
    bool y = true;
};

/// The one snapping of the canvas, for what is created, dragged, pasted or nudged: edges to edges, centers to
/// centers, and the same gap as between two others or on both sides. On each axis the nearest of these counts
/// where it is within `reach`; edges and centers before gaps at the same distance.
Snapped snap(const SnapBox& moving, const std::vector<SnapBox>& others, Kilometers reach, SnapAxes axes = {});

} // namespace lockstep
