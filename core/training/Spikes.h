#pragma once

#include <cstdint>
#include <vector>

#include "core/quantity/Quantity.h"
#include "core/scenario/TrainingJob.h"
#include "core/training/Noise.h"

namespace lockstep {

/// A stall of one GPU in one step: garbage collection, page retirement, a data loader that ran dry.
struct Spike {
    std::uint32_t ordinal = 0; ///< in its rack group
    std::uint64_t ticks = 0;

    friend bool operator==(const Spike&, const Spike&) = default;
};

/// Longer ones are failures.
inline constexpr Seconds longestSpike{100};

/// Who stalls in a step, by ordinal, each once. `stepTime`, the fleet's without noise, sets only how many to
/// expect; a function of nothing but the arguments.
std::vector<Spike> spikesAt(const Stragglers& stragglers, const DrawnGroup& group, std::uint64_t step,
                            Seconds stepTime);

} // namespace lockstep
