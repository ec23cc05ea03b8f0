#pragma once

#include <span>

#include "core/simulation/Cause.h"

namespace lockstep {

/// All blocks' ticks of one step: that fits into 64 bits, a whole run's may not. Block by block, so that
/// memory is read in order: with hundreds of blocks a run would notice.
inline CauseTicks sumOf(std::span<const CauseTicks> blocks) {
    CauseTicks sum{};
    for (const CauseTicks& block : blocks)
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            sum[cause] += block[cause];
    return sum;
}

} // namespace lockstep
