#pragma once

#include <memory>
#include <vector>

#include "core/report/RangeStatistics.h"
#include "core/report/Table.h"
#include "core/simulation/GpuActivity.h"

namespace lockstep {

/// GPU time lost to one cause, and what it waited for.
struct WaitStatistics {
    Cause cause = Cause::waitStraggler;
    HeldUpBy heldUpBy;  ///< nothing where the cause has no culprit with a name
    double seconds = 0; ///< GPU seconds
    double share = 0;   ///< of all GPU time in the range
    double steps = 0;   ///< of the range, in which it was so
};

/// What a link carried.
struct LinkStatistics {
    LinkId id;
    Bytes bytes;             ///< one way, over the range
    Ticks busy;              ///< while traffic was under way
    double busyShare = 0;    ///< of the range
    BytesPerSecond goodput;  ///< one way, at the end of the range
    BytesPerSecond capacity; ///< likewise
};

/// Everything the window tells of a range of a run.
struct RangeReport {
    RangeStatistics statistics;
    std::vector<WaitStatistics> waits;  ///< the longest first
    std::vector<LinkStatistics> links;  ///< of the newest fleet first
    std::shared_ptr<const Fleet> fleet; ///< at the end of the range; null where the range is empty
};

/// `wanted` as of statisticsOf. Where columns hold several steps, the blocker of the one that waited longest
/// stands for all of them.
RangeReport rangeReport(const TimelineView& view, Ticks from, Ticks to, std::size_t wanted = 400);

/// As files: `fleet` and `scenario` give the names.
Table waitTable(const std::vector<WaitStatistics>& waits, const Fleet& fleet, const Scenario& scenario);

} // namespace lockstep
