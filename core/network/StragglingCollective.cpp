#include "core/network/StragglingCollective.h"

#include <algorithm>

namespace lockstep {

StragglingEnd straggle(std::span<const Seconds> ready, Seconds duration) {
    if (ready.empty())
        return {duration, 0, {}};
    const auto last = std::ranges::max_element(ready);
    StragglingEnd result{*last + duration, static_cast<std::size_t>(last - ready.begin()), {}};
    result.waits.reserve(ready.size());
    for (const Seconds time : ready)
        result.waits.push_back(*last - time);
    return result;
}

Seconds unequalRingAllReduce(Bytes amount, std::span<const RankPort> hops) {
    if (hops.size() < 2)
        return {};
    const double ranks = static_cast<double>(hops.size());
    Seconds step;
    for (const RankPort& hop : hops)
        step = std::max(step, hop.latency + amount / ranks / hop.rate);
    return 2 * (ranks - 1) * step;
}

} // namespace lockstep
