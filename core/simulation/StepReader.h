#pragma once

#include <cstdint>

#include "core/simulation/Fleet.h"
#include "core/simulation/Lateness.h"
#include "core/simulation/StepAccount.h"

namespace lockstep {

/// What one GPU spent on one step, by cause. Adds up to the step's duration.
struct GpuStep {
    std::uint32_t gpu = 0;
    CauseTicks causes{};

    Ticks operator[](Cause cause) const { return {static_cast<std::int64_t>(causes[indexOf(cause)])}; }
};

/// Recomputes steps of single GPUs: no replay, no history. Quick where steps are asked for in order. The
/// fleet must outlive it.
class StepReader {
public:
    explicit StepReader(const Fleet& fleet) : m_fleet(fleet), m_lateness(fleet) {}

    const Fleet& fleet() const { return m_fleet; }

    GpuStep at(std::uint32_t gpu, std::uint64_t step, const StepOutcome& outcome);

    /// Compute ticks of a GPU that has work, in one inner step; `stall`: those in which it stood still.
    std::uint64_t computeAt(std::uint32_t gpu, std::uint64_t step, std::uint32_t inner, std::uint64_t& stall);

private:
    const Fleet& m_fleet;
    Lateness m_lateness;
};

GpuStep stepOf(const Fleet& fleet, std::uint32_t gpu, std::uint64_t step, const StepOutcome& outcome);

} // namespace lockstep
