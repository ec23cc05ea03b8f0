#pragma once

#include <cstdint>
#include <vector>

#include "ui/timeline/LaneArrangement.h"

namespace lockstep::ui {

/// Time against pixels. Pixel columns are numbered from the run's start, so that panning and following move
/// whole columns and a column shows the same ticks wherever it stands: column c covers [c, c + 1) ×
/// ticksPerPixel.
struct TimeScale {
    std::int64_t ticksPerPixel = 1;
    std::int64_t firstColumn = 0;
    int width = 1; ///< columns on view

    std::int64_t endColumn() const { return firstColumn + width; }
    Ticks from() const { return {firstColumn * ticksPerPixel}; }
    Ticks to() const { return {endColumn() * ticksPerPixel}; }
    std::int64_t columnOf(Ticks time) const; ///< the one that holds it; rounds down
    double xOf(Ticks time) const;            ///< from the left edge of the view
    Ticks timeAt(double x) const;

    /// The time under `x` stays there as far as whole ticks a pixel allow.
    TimeScale zoomed(double factor, double x) const;
    TimeScale panned(std::int64_t columns) const;
    /// All of [from, to) and as little more as whole ticks a pixel allow.
    static TimeScale fitting(Ticks from, Ticks to, int width);
    /// The newest steps of a run that has come to `end`. The view moves a tenth at a time and keeps its zoom
    /// while it holds between half and twice `steps` steps of `meanStep` ticks.
    TimeScale following(Ticks end, double meanStep, double steps) const;

    friend bool operator==(const TimeScale&, const TimeScale&) = default;
};

/// A campus's name above its groups.
struct LaneHeader {
    std::size_t campus = 0;
    int top = 0;
    int height = 0;

    friend bool operator==(const LaneHeader&, const LaneHeader&) = default;
};

/// The GPUs of one lane, from the first at the top to the last at the bottom.
struct LaneBand {
    LaneKey key;
    std::uint32_t gpus = 0;
    int top = 0;
    int height = 0;
    int stacks = 1; ///< how many stacked shares the band is cut into where steps are narrow

    int bottom() const { return top + height; }
    double gpusPerRow() const { return static_cast<double>(gpus) / height; }
    /// Tall enough to show each GPU as a row of its own.
    bool showsGpus() const { return height >= 3 * static_cast<std::int64_t>(gpus); }
    /// The GPU of the lane, counted from 0, on row `y - top`.
    std::uint32_t gpuAt(int row) const;
    int rowOf(std::uint32_t gpu) const;

    friend bool operator==(const LaneBand&, const LaneBand&) = default;
};

/// Lanes against pixels, from the top of the first lane, unscrolled. By default all rack groups and campuses
/// share the height by the square root of their GPUs, none below a readable least height; lanes of racks and
/// GPUs have a height of their own, and what is expanded pushes the rest down.
struct LaneLayout {
    std::vector<LaneHeader> headers;
    std::vector<LaneBand> bands; ///< from top to bottom
    int height = 0;
    int pinnedHeight = 0; ///< of the lanes that stay where they are when others are scrolled

    /// `pixel` is the device pixels of a logical one.
    static LaneLayout of(const Fleet& fleet, const std::vector<Lane>& lanes, const LaneExpansion& expansion,
                         int height, double pixel = 1.0);
    const LaneBand* bandAt(int row) const;
    const LaneHeader* headerAt(int row) const;

    friend bool operator==(const LaneLayout&, const LaneLayout&) = default;
};

/// Most a lane can be expanded: a GPU gets this many logical pixels.
inline constexpr int mostHeightPerGpu = 20;

struct TimelineGeometry {
    TimeScale time;
    LaneLayout lanes;
    int height = 1; ///< rows on view
    int scroll = 0; ///< lane rows above the view, or behind the pinned lanes

    /// The lane row that is shown on a row of the view, and the other way round.
    int laneRowAt(int y) const { return y < lanes.pinnedHeight ? y : y + scroll; }
    int viewRowOf(int laneRow) const { return laneRow < lanes.pinnedHeight ? laneRow : laneRow - scroll; }

    friend bool operator==(const TimelineGeometry&, const TimelineGeometry&) = default;
};

} // namespace lockstep::ui
