#pragma once

#include <vector>

#include "ui/timeline/RasterTarget.h"

class QPainter;
class QRectF;

namespace lockstep::ui {

// The lanes as areas instead of pixels, for pictures in vector formats. Places are rows and columns of the
// view, as fractions too; some reach over its edges.

/// A stretch of a row that is all one cause.
struct LaneSpan {
    Cause cause = Cause::compute;
    double left = 0;
    double right = 0;
};

/// Single steps of GPUs that share a row, one after the other.
struct LaneRow {
    double top = 0;
    double height = 0;
    bool isPinned = false;
    std::vector<LaneSpan> spans; ///< from left to right
};

/// Exact GPU time by cause in columns of one width, all zero where no step is.
struct LaneStack {
    double top = 0;
    double height = 0;
    bool isPinned = false;
    double left = 0; ///< of the first column
    double columnWidth = 1;
    std::vector<CauseSums> columns;
};

struct LaneShapes {
    std::vector<LaneStack> stacks;
    std::vector<LaneRow> rows;
};

/// So many spans, and so many columns times causes, keep a picture below some megabytes. Where there would be
/// more, rows and columns are made larger, so that each still shows the exact sums of what it covers.
inline constexpr std::size_t mostLaneAreas = 60000;

/// What `rasterize` draws, in areas. A pure function of its arguments; any thread.
LaneShapes laneShapes(const TimelineView& view, const RasterStyle& style, std::size_t most = mostLaneAreas);

/// Into `target`, whose sides are those of the view.
void paintLaneShapes(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry,
                     const LaneShapes& shapes, const RasterColors& colors);

/// A stack alone, in the units of the painter. Causes cover one another from the bottom up, so that no ground
/// shows through between them.
void paintLaneStack(QPainter& painter, const LaneStack& stack, const RasterColors& colors);

} // namespace lockstep::ui
