#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/simulation/TimelineView.h"

namespace lockstep {

/// GPU seconds by cause.
using CauseSeconds = std::array<double, causeCount>;

/// What the GPUs of one rack group did over a range.
struct GroupStatistics {
    RackGroupId id;
    std::string label; ///< "H100 SXM"
    std::string gpu;
    std::string campus;
    std::uint32_t gpus = 0; ///< at the end of the range
    CauseSeconds causes{};

    double seconds() const;
    double share(Cause cause) const; ///< 0 where it has no time
};

/// Sums over a range of a run. A column of the timeline that reaches out of it counts by its share.
struct RangeStatistics {
    Ticks from;
    Ticks to;
    double steps = 0;
    Ticks shortest; ///< step that the range touches
    Ticks longest;
    double effectiveUtilization = 0;
    double mfu = 0;
    double tokensPerSecond = 0;
    CauseSeconds causes{};
    std::vector<GroupStatistics> groups; ///< in the order of the newest fleet, then those that went before

    double share(Cause cause) const;
};

/// `wanted`: columns to look at, at least; more make the ends of the range exact.
RangeStatistics statisticsOf(const TimelineView& view, Ticks from, Ticks to, std::size_t wanted = 400);

/// Groups of the same GPU type, or of the same campus, together; `id` is invalid and `label` the name.
std::vector<GroupStatistics> byGpuType(const RangeStatistics& statistics);
std::vector<GroupStatistics> byCampus(const RangeStatistics& statistics);

} // namespace lockstep
