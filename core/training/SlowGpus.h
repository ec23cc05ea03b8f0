#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "core/quantity/Quantity.h"
#include "core/scenario/TrainingJob.h"
#include "core/training/Noise.h"

namespace lockstep {

/// A GPU that computes slowly for a while: a hot one, a failing part.
struct SlowCase {
    std::uint32_t ordinal = 0; ///< in its rack group
    std::int64_t first = 0;    ///< step; negative: it was slow already when the run began
    std::int64_t end = 0;      ///< the first step without it

    friend bool operator==(const SlowCase&, const SlowCase&) = default;
};

/// Cases are drawn for this many steps together, by the number of that epoch.
inline constexpr std::int64_t slowCaseEpoch = 4096;

/// The slow GPUs of one rack group, step after step. What `at` answers depends on the constructor's arguments
/// and the step only, not on what was asked before; it keeps the epoch at hand. Steps in order cost next to
/// nothing; a jump draws again as many epochs as the longest case lasts (ten medians).
/// `stepTime`: the fleet's without noise. Runs begin in the midst of things, with as many slow GPUs as ever.
class SlowGpus {
public:
    SlowGpus(const Stragglers& stragglers, const DrawnGroup& group, Seconds stepTime);

    /// By ordinal, each GPU once; cases of one GPU that overlap are one from the first begin to the last end.
    const std::vector<SlowCase>& at(std::uint64_t step);

private:
    void enter(std::int64_t epoch);
    void draw(std::int64_t epoch);
    void find(std::int64_t step);
    SlowCase caseOf(std::int64_t epoch, std::uint32_t number) const;

    DrawnGroup m_group;
    double m_medianSteps = 0;
    double m_spread = 0;
    double m_meanCases = 0;
    std::int64_t m_epochsBack = 0;

    std::int64_t m_epoch = std::numeric_limits<std::int64_t>::min();
    std::vector<SlowCase> m_cases; ///< all that touch the epoch
    std::vector<SlowCase> m_active;
    std::int64_t m_from = 0; ///< `m_active` holds for steps from here
    std::int64_t m_until = 0;
};

/// Compute ticks of a slow GPU.
std::uint64_t slowed(std::uint64_t compute, double factor);

} // namespace lockstep
