#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/simulation/Fleet.h"
#include "core/training/StepKernel.h"

namespace lockstep {

/// What one step of a run came to for all GPUs together: enough to tell a single GPU's step without replay.
struct StepOutcome {
    Ticks duration;
    Ticks linkStall;             ///< part of it in which links were down
    std::vector<Ticks> barriers; ///< per learner: from the start of an inner step until its last GPU is
                                 ///< ready, summed over its inner steps

    friend bool operator==(const StepOutcome&, const StepOutcome&) = default;
};

/// How the step of GPUs with equal costs divides by cause, but for their compute time. Ticks of one GPU.
struct StepAccount {
    struct Wait {
        Cause cause = Cause::waitStraggler;
        std::uint64_t most = 0;
    };

    CauseTicks fixed{};          ///< what all of them spend alike
    std::uint64_t end = 0;       ///< compute ticks of one that would wait for nothing
    std::array<Wait, 7> waits{}; ///< charged in this order; what is left is the stragglers'

    std::uint64_t allWaits() const {
        std::uint64_t sum = 0;
        for (const Wait& wait : waits)
            sum += wait.most;
        return sum;
    }
};

/// `costs`: one of `work`, which is allocated.
StepAccount accountOf(const Fleet& fleet, const WorkClass& work, const StepCosts& costs,
                      const StepOutcome& outcome);

/// A GPU's step by cause. `stalled` of its compute ticks it stood still: that is a straggler's wait.
CauseTicks causesOf(const StepAccount& account, std::uint64_t compute, std::uint64_t stalled = 0);

/// Adds the steps of GPUs that computed so many ticks each; `sums` are theirs.
void addCauses(const StepAccount& account, std::span<const std::uint64_t> compute, const SumAndMost& sums,
               CauseTicks& causes);

/// The same for GPUs that are known to wait for all reasons in full.
void addFullWaits(const StepAccount& account, std::uint64_t gpus, std::uint64_t compute, CauseTicks& causes);

/// A GPU outside the job.
CauseTicks unallocated(Ticks duration);

} // namespace lockstep
