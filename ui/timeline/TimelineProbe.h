#pragma once

#include <optional>

#include <QString>

#include "core/simulation/Frame.h"
#include "ui/timeline/LaneWords.h"
#include "ui/timeline/TimelineRaster.h"

namespace lockstep::ui {

/// What the timeline shows at one point.
struct TimelineProbe {
    const Fleet* fleet = nullptr; ///< of the step; lives as long as the view
    LaneKey lane;
    std::uint32_t firstGpu = 0; ///< of the fleet; the GPUs that the point is the mean of
    std::uint32_t gpus = 0;
    std::uint64_t firstStep = 0;
    std::uint64_t steps = 0;
    Cause cause = Cause::compute;
    Seconds duration;              ///< of the cause, in a step, mean of the GPUs
    double share = 0;              ///< of the GPUs' time in those steps
    std::uint32_t blocker = 0;     ///< the fleet's GPU that was last in `blockerStep`
    std::uint64_t blockerStep = 0; ///< of the steps the one that waited longest for its last GPU
    HeldUpBy heldUpBy;
    std::optional<Activity> activity; ///< where a single GPU's pass, collective or wait is shown; `duration`
                                      ///< and `share` are its own
};

/// At pixel (x, y) of the picture in `style`; nothing beside lanes and steps.
std::optional<TimelineProbe> probe(const TimelineView& view, const RasterStyle& style, int x, int y);
/// The same where a GPU's day is shown pass by pass.
void tellActivity(TimelineProbe& probe, const Activity& activity, Ticks step);

/// What a GPU, or most of a rack, lost most of the frame's newest step to; nothing where no single step is
/// known, or not of that part. The fleet lives as long as the frame.
std::optional<TimelineProbe> probePart(const Frame& frame, const LaneKey& part);

/// Rich text: lane, step, state, duration, share and why.
QString describe(const TimelineProbe& probe, const LinkNames& links = {});

} // namespace lockstep::ui
