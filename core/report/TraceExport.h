#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/report/PerfettoTrace.h"
#include "core/simulation/Job.h"
#include "core/simulation/RunLog.h"
#include "core/simulation/TimelineView.h"

namespace lockstep {

/// A step of a run and the time at which it began.
struct RunPlace {
    std::uint64_t step = 0;
    Ticks start;
};

/// The latest step, up to `step`, of which the time is kept exactly.
RunPlace placeBefore(const TimelineView& view, std::uint64_t step);

/// The step that runs at a time, or the last one before.
std::uint64_t stepAt(const TimelineView& view, Ticks time);

struct TraceRequest {
    std::shared_ptr<const RunLog> log;
    RunPlace from; ///< where steps are taken from, at `firstStep` or before
    std::uint64_t firstStep = 0;
    std::uint64_t endStep = 0; ///< the first that is not written
    TraceDetail detail = TraceDetail::rack;
    std::filesystem::path file; ///< replaced only when all of it is written
};

/// Takes the steps again and streams their trace into the file. A sentence where that failed; a canceled one
/// leaves no file.
std::optional<std::string> exportTrace(const ModelBasis& basis, const TraceRequest& request,
                                       JobControl& control);

} // namespace lockstep
