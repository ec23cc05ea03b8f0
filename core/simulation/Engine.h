#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/quantity/Ticks.h"
#include "core/simulation/Fleet.h"
#include "core/training/StepKernel.h"

namespace lockstep {

/// What one synchronous step came to.
struct StepRecord {
    std::uint64_t step = 0;
    Ticks start;
    Ticks barrier;                       ///< the last GPU is ready, counted from start
    Ticks duration;                      ///< barrier and the exchange after it
    std::uint32_t blocker = 0;           ///< the GPU that was last; the lowest of several
    std::vector<CauseTicks> blockCauses; ///< GPU ticks by cause, per lane block
};

/// Every span of one GPU in one step, in the order of its day. Adds up to the step's duration.
struct GpuStep {
    std::uint32_t gpu = 0;
    Ticks compute;
    Ticks scaleUp;
    Cause scaleUpCause = Cause::commScaleUp; ///< of scaleUp, as in WorkClass
    Ticks bubble;
    Ticks noWork;
    Ticks waitGeneration;
    Ticks waitStraggler;
    Exchange exchange;
    Ticks unallocated;
};

/// Advances a fleet step by step. A pure function of (fleet, step): no clock, no memory of earlier noise.
/// One thread at a time.
class Engine {
public:
    explicit Engine(std::shared_ptr<const Fleet> fleet);

    /// From the next step on the fleet is another one (a scenario revision). Time and step count go on.
    void revise(std::shared_ptr<const Fleet> fleet);

    const Fleet& fleet() const { return *m_fleet; }
    std::shared_ptr<const Fleet> sharedFleet() const { return m_fleet; }
    std::uint64_t nextStep() const { return m_step; }
    Ticks now() const { return m_now; }

    /// One step. The reference stays valid until the next call.
    const StepRecord& advance();

    /// Per GPU, the Cause it lost most time to in the last step; compute where it lost less than a twentieth.
    std::vector<std::uint8_t> gpuCauses() const;

private:
    void drawStep();
    void findBarrier();
    void attribute();

    std::shared_ptr<const Fleet> m_fleet;
    std::uint64_t m_step = 0;
    Ticks m_now;
    StepRecord m_record;
    bool m_recordIsOfFleet = false;         ///< false from a revision to the step after it
    std::vector<std::uint32_t> m_ready;     ///< compute ticks of each GPU in this step
    std::vector<SumAndMost> m_blockCompute; ///< of m_ready, per lane block
};

/// One GPU's spans at a step of `fleet` whose barrier is known, recomputed alone: no replay, no history.
GpuStep stepOf(const Fleet& fleet, std::uint32_t gpu, std::uint64_t step, Ticks barrier);

/// Compute ticks of GPUs `range` at `step`, noise included, into `ticks` (range.count entries).
void computeTicks(const Fleet& fleet, GpuRange range, std::uint64_t step, std::span<std::uint32_t> ticks);

} // namespace lockstep
