#pragma once

#include <array>
#include <vector>

#include "core/simulation/Timeline.h"

namespace lockstep::ui {

/// Consecutive steps, as one point of the charts.
struct ChartBin {
    Seconds begin;
    Seconds end;
    double utilization = 0; ///< effective, 0 to 1
    double mfu = 0;         ///< 0 to 1
    Seconds meanStep;
    Seconds shortestStep;
    Seconds longestStep;
    std::array<double, causeCount> shares{}; ///< of GPU time; add up to 1

    Seconds middle() const { return (begin + end) / 2.0; }
};

/// The steps in [from, to) in at most `most` bins of about equally many steps, so that the newest are not
/// noisier.
std::vector<ChartBin> chartBins(const TimelineView& view, Ticks from, Ticks to, std::size_t most);

/// The bin at `time`, or the nearest; nothing of an empty list.
const ChartBin* nearestBin(const std::vector<ChartBin>& bins, Seconds time);

/// Causes that take any time in the bins, in the order stacks are drawn from the bottom up.
std::vector<Cause> occurringCauses(const std::vector<ChartBin>& bins);

} // namespace lockstep::ui
