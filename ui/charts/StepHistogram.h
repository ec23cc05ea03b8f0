#pragma once

#include <optional>
#include <vector>

#include "core/simulation/TimelineView.h"

namespace lockstep::ui {

/// How often steps take how long, of the steps in a stretch that ran with its newest scenario.
struct StepHistogram {
    struct Bar {
        Seconds begin;
        Seconds end;
        std::uint64_t steps = 0;
    };

    std::vector<Bar> bars;   ///< side by side
    std::uint64_t steps = 0; ///< all, also those that no bar counts
    Seconds shortest;
    Seconds longest;
    bool isExact = true; ///< every step is counted by itself, none as one of a mean
    Seconds median;
    Seconds p90;
    Seconds p99;
    Seconds quiet; ///< a step without noise
};

/// Step times from `first` to `last`.
struct DurationRange {
    Seconds first;
    Seconds last;
};

/// At most `mostBars` bars, over all step times or over `range` of them. Nothing where no step is in the
/// stretch.
std::optional<StepHistogram> stepHistogram(const TimelineView& view, Ticks from, Ticks to,
                                           std::size_t mostBars,
                                           std::optional<DurationRange> range = std::nullopt);

} // namespace lockstep::ui
