#pragma once

#include <vector>

#include "core/simulation/TimelineView.h"

namespace lockstep::ui {

/// What one link carried in a bin.
struct LinkLoad {
    LinkId id;
    double load = 0;    ///< share of the installed capacity that was carried, 0 to 1
    double goodput = 0; ///< share of it that arrives after loss and windows, 0 to 1
    BytesPerSecond carried;
    BytesPerSecond possible; ///< goodput as a rate
};

/// Consecutive steps, as one point of the charts.
struct ChartBin {
    Seconds begin;
    Seconds end;
    std::uint64_t firstStep = 0;
    std::uint64_t steps = 0;
    double utilization = 0; ///< effective, 0 to 1
    double mfu = 0;         ///< 0 to 1
    double tokensPerSecond = 0;
    Seconds meanStep;
    Seconds shortestStep;
    Seconds longestStep;
    CauseShares shares{}; ///< of GPU time; add up to 1
    std::vector<TimelineView::Column> columns;

    Seconds middle() const { return (begin + end) / 2.0; }
};

/// The steps in [from, to) in at most `most` bins of about equally many steps, so that the newest are not
/// noisier.
std::vector<ChartBin> chartBins(const TimelineView& view, Ticks from, Ticks to, std::size_t most);

/// The bin at `time`, or the nearest; nothing of an empty list.
const ChartBin* nearestBin(const std::vector<ChartBin>& bins, Seconds time);

/// Causes that take any time in the bins, in the order stacks are drawn from the bottom up.
std::vector<Cause> occurringCauses(const std::vector<ChartBin>& bins);

/// What the links of the bin's steps carried; empty where their fleet is not known any more.
std::vector<LinkLoad> linkLoads(const ChartBin& bin, const TimelineView& view);

} // namespace lockstep::ui
