#pragma once

#include <span>
#include <vector>

#include "core/network/CollectiveAlgorithm.h"

namespace lockstep {

/// A collective starts its work when the last rank has arrived: T_end = max(ready) + T.
struct StragglingEnd {
    Seconds end;
    std::size_t latest = 0;     ///< the first of the ranks that came last
    std::vector<Seconds> waits; ///< of each rank: max(ready) - its own
};

StragglingEnd straggle(std::span<const Seconds> ready, Seconds duration);

/// A ring whose hops differ: each of its steps lasts as long as its slowest hop, 2(n-1) max(a + S/(nB)).
Seconds unequalRingAllReduce(Bytes amount, std::span<const RankPort> hops);

} // namespace lockstep
