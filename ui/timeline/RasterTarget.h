#pragma once

#include <algorithm>
#include <vector>

#include "ui/timeline/LaneSource.h"
#include "ui/timeline/TimelineRaster.h"

namespace lockstep::ui {

/// A part of an image that pixel columns [firstColumn, firstColumn + count) are drawn into.
struct RasterTarget {
    const RasterStyle& style;
    QRgb* pixels;          ///< of `firstColumn` in the top row
    std::ptrdiff_t stride; ///< pixels from a row to the next
    std::int64_t firstColumn;
    int count;

    std::int64_t ticksPerPixel() const { return style.geometry.time.ticksPerPixel; }
    QRgb* row(int y) const { return pixels + y * stride; }
};

/// The rows of a lane that are on view, counted from the lane's top.
struct VisibleRows {
    int first = 0;
    int end = 0;

    static VisibleRows of(const TimelineGeometry& geometry, int top, int height) {
        const int pinned = geometry.lanes.pinnedHeight;
        if (top < pinned)
            return {0, std::clamp(geometry.height - top, 0, height)};
        return {std::clamp(pinned + geometry.scroll - top, 0, height),
                std::clamp(geometry.height + geometry.scroll - top, 0, height)};
    }
    bool isEmpty() const { return first >= end; }
};

using Columns = std::vector<TimelineView::Column>;

/// A lane of so few GPUs is read GPU by GPU where single steps are kept, not as a part of its block.
inline constexpr std::uint32_t mostGpusReadSingly = 8;

/// For each revision of a run's fleet that the columns name, where the lanes' GPUs are in it; nothing where
/// that has been forgotten.
class LaneSources {
public:
    LaneSources(const TimelineView& view, const Columns& columns, const LaneLayout& lanes);

    /// One a band of the layout. `gpus()` is 0 where the column's fleet has no such lane.
    const std::vector<LaneSource>& of(const TimelineColumn& column) const {
        return m_sources[column.revision];
    }

private:
    std::vector<std::vector<LaneSource>> m_sources;
};

/// A lane's stack of shares, or one of several where the lane is expanded.
struct Stack {
    std::size_t band = 0;
    int top = 0; ///< in lane rows
    int height = 0;
    double firstGpu = 0; ///< of the lane
    double endGpu = 0;
};
std::vector<Stack> stacksOnView(const TimelineGeometry& geometry);

/// GPU ticks by cause under each pixel column of a stack, stack by stack.
std::vector<CauseSums> stackSums(const TimelineView& view, const Columns& columns, const LaneSources& sources,
                                 const RasterTarget& target, const std::vector<Stack>& stacks);

void drawStacks(const TimelineView& view, const Columns& columns, const LaneSources& sources,
                const RasterTarget& target);
void drawDays(const TimelineView& view, const Columns& steps, const LaneSources& sources,
              const RasterTarget& target);

} // namespace lockstep::ui
