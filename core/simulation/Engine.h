#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/quantity/Ticks.h"
#include "core/simulation/Fleet.h"
#include "core/simulation/Lateness.h"
#include "core/simulation/PipelineRunner.h"
#include "core/simulation/StepAccount.h"
#include "core/training/StepKernel.h"

namespace lockstep {

/// One step of a run: a synchronous step, or, in low-communication training, all inner steps from one
/// exchange between learners to the next.
struct StepRecord {
    std::uint64_t step = 0;
    Ticks start;
    StepOutcome outcome;
    std::uint32_t blocker = 0; ///< the GPU that the slowest learner waited for in the last inner step; the
                               ///< lowest of several
    std::vector<CauseTicks> blockCauses; ///< GPU ticks by cause, per lane block

    Ticks duration() const { return outcome.duration; }
};

/// Advances a fleet step by step. A pure function of (fleet, step): no clock, no memory of earlier noise.
/// One thread at a time.
class Engine {
public:
    explicit Engine(std::shared_ptr<const Fleet> fleet);

    /// From the next step on the fleet is another one (a scenario revision). Time and step count go on.
    void revise(std::shared_ptr<const Fleet> fleet);

    /// Goes on from another step, which begins at `now`: any step of any run, in any order.
    void seek(std::uint64_t step, Ticks now);

    const Fleet& fleet() const { return *m_fleet; }
    std::shared_ptr<const Fleet> sharedFleet() const { return m_fleet; }
    std::uint64_t nextStep() const { return m_step; }
    Ticks now() const { return m_now; }

    /// One step. The reference stays valid until the next call.
    const StepRecord& advance();

    /// Per GPU, the Cause it lost most time to in the last step; compute where it lost less than a twentieth.
    std::vector<std::uint8_t> gpuCauses() const;

private:
    /// Of blocks whose stages have costs of their own, GPUs of one stage that wait for all their reasons.
    struct StageSum {
        std::uint64_t gpus = 0;
        std::uint64_t compute = 0;
    };

    void takeInnerStep(std::size_t learner, std::uint32_t inner);
    void drawInnerStep(const Learner& learner, std::uint32_t inner);
    Ticks findBarrier(std::size_t learner);
    void findOutcome();
    void attribute();
    void joinStalls();
    void moveStalls();
    void attribute(std::size_t block);
    void addStages(const WorkClass& work, GpuRange gpus, const std::vector<StepAccount>& accounts,
                   CauseTicks& causes);
    /// Compute ticks in the whole step, all inner steps together.
    std::span<const std::uint64_t> computeOf(GpuRange gpus) const;
    std::uint64_t computeOf(const WorkClass& work, std::uint32_t gpu) const;
    void setGpuCauses(std::size_t index, std::span<std::uint8_t> causes) const;

    std::shared_ptr<const Fleet> m_fleet;
    std::uint64_t m_step = 0;
    Ticks m_now;
    StepRecord m_record;
    bool m_recordIsOfFleet = false;         ///< false from a revision to the step after it
    std::vector<std::uint64_t> m_ready;     ///< compute ticks of each GPU in this inner step
    std::vector<std::uint64_t> m_total;     ///< of each GPU over all inner steps; empty where there is one
    std::vector<SumAndMost> m_blockReady;   ///< of m_ready, per lane block
    std::vector<std::uint32_t> m_lastReady; ///< the GPU each learner waited for
    std::vector<std::vector<StepAccount>> m_accounts; ///< per work class and stage
    std::vector<StageSum> m_stageSums;
    std::optional<Lateness> m_lateness;
    std::vector<Stall> m_stalls; ///< of this step, in the end one for each GPU that stalled
    std::optional<PipelineRunner> m_pipelines;
};

} // namespace lockstep
