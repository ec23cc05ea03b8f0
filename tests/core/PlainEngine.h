#pragma once

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/simulation/FlapStall.h"
#include "core/training/Drift.h"
#include "core/training/Noise.h"
#include "core/training/OperationNoise.h"
#include "core/training/SlowGpus.h"
#include "core/training/Spikes.h"
#include "tests/core/SampleScenario.h"

namespace lockstep {

/// A GPU as the plain engine sees it.
struct PlainGpu {
    const WorkClass* work = nullptr;
    const StepCosts* costs = nullptr;
    std::size_t learner = 0;
    std::uint32_t group = 0;   ///< id of its rack group
    std::uint32_t ordinal = 0; ///< in its rack group
    std::int64_t lasting = 0;  ///< compute ticks with its lasting slowness
    double noise = 0;          ///< spread of its step noise, in ticks
    std::int64_t bound = 0;    ///< on either noise
    std::int64_t compute = 0;  ///< ticks in this step until ready, all inner steps together
    std::int64_t stalled = 0;  ///< of these, those in which it stood still
};

/// z × spread, rounded half up, at most two fifths of the compute time.
inline std::int64_t rounded(std::uint32_t word, double spread, std::int64_t bound) {
    const double z = normalQuantiles()[quantileIndex(word)];
    const auto size = std::min(static_cast<std::int64_t>(std::floor(z * spread + 0.5)), bound);
    return isNegative(word) ? -size : size;
}

/// Where stages differ, all of a class have the noise of their mean, bounded by the least of them.
inline std::pair<double, std::int64_t> noiseScale(const WorkClass& work) {
    double sum = 0;
    std::int64_t least = work.stages.front().compute.count;
    for (const StepCosts& costs : work.stages) {
        sum += static_cast<double>(costs.compute.count);
        least = std::min(least, costs.compute.count);
    }
    return {sum / static_cast<double>(work.stages.size()), least * 2 / 5};
}

inline void addNoise(PlainGpu& gpu, const Scenario& scenario, const FleetGroup& group) {
    const TypeCatalog types = overlaid(shippedCatalog(), scenario.ownTypes);
    const GpuType& type = *types.gpu(group.gpu);
    const auto [mean, bound] = noiseScale(*gpu.work);
    const double spread =
        type.persistentSpread.value + type.spreadGrowth.value * scenario.find(group.id)->age.value;
    const NoiseStream lasting{scenario.seed, gpu.group, 0, NoisePurpose::lasting};
    gpu.bound = bound;
    // A pass of one layer differs too; a step averages over all of them.
    const TrainingJob& job = scenario.job;
    gpu.noise =
        mean * wholeStepNoise(type.stepNoise.value, job.stragglers.operationSpread, gpu.work->microBatches,
                              types.model(job.model)->layers.value / job.plan.pipeline);
    gpu.lasting = gpu.costs->compute.count + rounded(drawOne(lasting, gpu.ordinal), spread * mean, bound);
}

inline std::vector<PlainGpu> plainGpus(const Scenario& scenario, const Fleet& fleet) {
    std::vector<PlainGpu> gpus;
    for (const WorkClass& work : fleet.classes)
        for (std::uint32_t at = work.gpus.first; at < work.gpus.end(); ++at) {
            const FleetGroup& group = fleet.groups[work.group];
            PlainGpu gpu;
            gpu.work = &work;
            gpu.costs = &work.costsOf(at);
            gpu.group = group.id.value;
            gpu.ordinal = at - group.gpus.first;
            // Campuses are learners of their own, or all of them are one.
            if (fleet.learners.size() > 1)
                for (std::size_t learner = 0; learner < fleet.learners.size(); ++learner) {
                    const LaneBlock& block = fleet.blocks[fleet.learners[learner].firstBlock];
                    if (fleet.groups[block.group].campus == group.campus)
                        gpu.learner = learner;
                }
            if (work.works())
                addNoise(gpu, scenario, group);
            gpus.push_back(gpu);
        }
    return gpus;
}

/// One engine step, in the order in which it would be told.
class PlainStep {
public:
    PlainStep(std::vector<PlainGpu>& gpus, const Fleet& fleet, std::uint64_t step)
        : m_gpus(gpus), m_fleet(fleet), m_step(step), m_ready(gpus.size()) {}

    StepRecord run(Ticks start) {
        StepRecord record{m_step, start, {}, 0, std::vector<CauseTicks>(m_fleet.blocks.size())};
        for (PlainGpu& gpu : m_gpus)
            gpu.compute = gpu.stalled = 0;
        std::int64_t latest = -1;
        for (std::size_t learner = 0; learner < m_fleet.learners.size(); ++learner) {
            const std::int64_t barrier = barrierOf(learner);
            record.outcome.barriers.push_back({barrier});
            if (const std::int64_t end = barrier + exchangeOf(learner); end > latest) {
                latest = end;
                record.blocker = m_last;
            }
        }
        record.outcome.linkStall = flapStall(m_fleet, m_step);
        record.outcome.duration = Ticks{latest} + m_fleet.outer.total() + record.outcome.linkStall;
        for (std::size_t b = 0; b < m_fleet.blocks.size(); ++b) {
            record.blockCauses[b].fill(0);
            const GpuRange& range = m_fleet.blocks[b].gpus;
            for (std::uint32_t gpu = range.first; gpu < range.end(); ++gpu)
                accountFor(record.blockCauses[b], m_gpus[gpu], record.outcome);
        }
        return record;
    }

private:
    static void add(CauseTicks& causes, Cause cause, std::int64_t ticks) {
        causes[indexOf(cause)] += static_cast<std::uint64_t>(ticks);
    }

    std::int64_t exchangeOf(std::size_t learner) const {
        return m_fleet.learners[learner].exchange.total().count * m_fleet.learners[learner].innerSteps;
    }

    bool takesPart(std::uint32_t gpu, std::size_t learner) const {
        return m_gpus[gpu].work->works() && m_gpus[gpu].learner == learner;
    }

    /// All inner steps of a learner; leaves the GPU its last one waited for in m_last.
    std::int64_t barrierOf(std::size_t learner) {
        std::int64_t sum = 0;
        const std::uint64_t innerSteps = m_fleet.learners[learner].innerSteps;
        for (std::uint64_t inner = 0; inner < innerSteps; ++inner) {
            for (std::uint32_t gpu = 0; gpu < m_gpus.size(); ++gpu)
                if (takesPart(gpu, learner))
                    m_ready[gpu] = computeOf(m_gpus[gpu], m_step * innerSteps + inner);
            sum += m_fleet.pipelines.empty() ? lastOf(learner) : lastReplicaOf(learner);
        }
        return sum;
    }

    /// With noise, drift, a slow part and a stall, in this order.
    std::int64_t computeOf(PlainGpu& gpu, std::uint64_t innerStep) const {
        const Stragglers& late = m_fleet.stragglers;
        const Learner& learner = m_fleet.learners[gpu.learner];
        const DrawnGroup group{m_fleet.seed, gpu.group, m_fleet.groups[gpu.work->group].gpus.count};
        const NoiseStream stream{m_fleet.seed, gpu.group, innerStep, NoisePurpose::step};
        std::int64_t compute = gpu.lasting + rounded(drawOne(stream, gpu.ordinal), gpu.noise, gpu.bound);
        if (late.driftSpread > 0)
            compute += driftOf(group, gpu.ordinal,
                               driftTables(driftAt(innerStep, learner.stepsPerKnot), gpu.work->driftTicks,
                                           gpu.work->driftBound));
        SlowGpus slowGpus(late, group, learner.innerStep);
        if (late.failSlowPerGpuYear > 0)
            for (const SlowCase& slow : slowGpus.at(innerStep))
                if (slow.ordinal == gpu.ordinal)
                    compute = static_cast<std::int64_t>(
                        slowed(static_cast<std::uint64_t>(compute), late.failSlowFactor));
        std::int64_t stall = 0;
        if (late.spikesPerGpuDay > 0)
            for (const Spike& spike : spikesAt(late, group, innerStep, toSeconds(learner.quietStep)))
                if (spike.ordinal == gpu.ordinal)
                    stall = static_cast<std::int64_t>(spike.ticks);
        gpu.compute += compute + stall;
        gpu.stalled += stall;
        return compute + stall;
    }

    std::int64_t lastOf(std::size_t learner) {
        std::int64_t last = 0;
        for (std::uint32_t gpu = 0; gpu < m_gpus.size(); ++gpu) {
            if (!takesPart(gpu, learner))
                continue;
            const StepCosts& costs = *m_gpus[gpu].costs;
            const std::int64_t ready = m_ready[gpu] + costs.scaleUp.count + costs.fabric.count +
                                       costs.bubble.count + costs.linkBandwidth.count +
                                       costs.linkLatency.count;
            if (ready > last) {
                last = ready;
                m_last = gpu;
            }
        }
        return last;
    }

    /// The slowest rank of each stage of one replica.
    std::vector<std::uint32_t> slowestRanks(const PipelineRow& row, std::uint32_t replica) const {
        std::vector<std::uint32_t> slowest;
        for (std::uint32_t stage = 0; stage < row.program->shape.stages; ++stage) {
            const std::uint32_t first = row.gpuAt(replica, stage);
            std::uint32_t gpu = first;
            for (std::uint32_t rank = 0; rank < row.parts.front().ranks; ++rank)
                if (m_ready[first + rank] > m_ready[gpu])
                    gpu = first + rank;
            slowest.push_back(gpu);
        }
        return slowest;
    }

    /// Replica by replica, pass by pass.
    std::int64_t lastReplicaOf(std::size_t learner) {
        std::int64_t last = 0;
        for (const PipelineRow& row : m_fleet.pipelines)
            for (std::uint32_t replica = 0; replica < row.replicas; ++replica) {
                const std::vector<std::uint32_t> slowest = slowestRanks(row, replica);
                if (m_gpus[slowest.front()].learner != learner)
                    continue;
                if (const std::int64_t end = endOf(row, slowest); end > last) {
                    last = end;
                    m_last = *std::ranges::max_element(
                        slowest, [&](std::uint32_t a, std::uint32_t b) { return m_ready[a] < m_ready[b]; });
                }
            }
        return last;
    }

    /// So many of 2^32 parts, rounded down: of whole 2^32 ticks exactly, then of the rest.
    static std::int64_t partOf(std::int64_t ticks, std::uint32_t share) {
        constexpr std::int64_t whole = std::int64_t{1} << 32;
        const auto rest = static_cast<std::uint64_t>(ticks % whole) * share;
        return ticks / whole * share + static_cast<std::int64_t>(rest >> 32);
    }

    /// Compute but for what is there once is cut into equal passes by its shares; the rest follows the last.
    std::int64_t endOf(const PipelineRow& row, const std::vector<std::uint32_t>& slowest) const {
        const PipelineShape& shape = row.program->shape;
        const std::int64_t pieces = std::int64_t{shape.microBatches} * shape.chunks;
        std::vector<std::uint64_t> passes;
        std::vector<std::int64_t> tails;
        for (std::size_t stage = 0; stage < slowest.size(); ++stage) {
            const std::int64_t ready = m_ready[slowest[stage]];
            const std::int64_t each = std::max<std::int64_t>(0, ready - row.shares[stage].once) / pieces;
            const std::int64_t forward = partOf(each, row.shares[stage].forward);
            const std::int64_t weight = partOf(each, row.shares[stage].weightGradient);
            const std::int64_t parts[passKinds] = {forward, each - forward - weight, weight};
            for (std::size_t kind = 0; kind < passKinds; ++kind)
                passes.push_back(static_cast<std::uint64_t>(parts[kind]) + row.exposed[stage][kind]);
            tails.push_back(ready - each * pieces);
        }
        std::vector<std::int64_t> ends(slowest.size(), 0);
        for (const TracedPass& pass : tracePipeline(*row.program, passes, row.channels))
            ends[pass.stage] = std::max(ends[pass.stage], pass.end.count);
        std::int64_t end = 0;
        for (std::size_t stage = 0; stage < ends.size(); ++stage)
            end = std::max(end, ends[stage] + tails[stage]);
        return end;
    }

    /// Where one GPU's step goes, given when the last ones were ready.
    void accountFor(CauseTicks& causes, const PlainGpu& gpu, const StepOutcome& outcome) const {
        if (!gpu.work->allocated)
            return add(causes, Cause::unallocated, outcome.duration.count);
        const Learner& learner = m_fleet.learners[gpu.learner];
        const std::int64_t times = learner.innerSteps;
        add(causes, Cause::commFabric, times * learner.exchange.fabric.count + m_fleet.outer.fabric.count);
        add(causes, Cause::commLinkBandwidth,
            times * learner.exchange.linkBandwidth.count + m_fleet.outer.linkBandwidth.count);
        add(causes, Cause::commLinkLatency,
            times * learner.exchange.linkLatency.count + m_fleet.outer.linkLatency.count +
                outcome.linkStall.count);
        std::int64_t wait = (outcome.duration - outcome.linkStall - m_fleet.outer.total()).count -
                            times * learner.exchange.total().count;
        if (!gpu.work->works())
            return add(causes, Cause::noWork, wait);
        const StepCosts& costs = *gpu.costs;
        add(causes, Cause::compute, gpu.compute - gpu.stalled);
        add(causes, Cause::waitStraggler, gpu.stalled);
        add(causes, Cause::commScaleUp, times * costs.scaleUp.count);
        add(causes, Cause::commFabric, times * costs.fabric.count);
        wait -= gpu.compute + times * (costs.scaleUp.count + costs.fabric.count);
        const std::pair<Cause, std::int64_t> reasons[] = {
            {Cause::pipelineBubble, times * costs.bubble.count},
            {Cause::commFabric, times * costs.transfer.count},
            {Cause::commLinkBandwidth, times * costs.linkBandwidth.count},
            {Cause::commLinkLatency, times * costs.linkLatency.count},
            {Cause::noWork, times * costs.lackOfWork.count},
            {Cause::waitGeneration, times * costs.slowerType.count + learner.slowerLearner.count}};
        for (const auto& [cause, most] : reasons) {
            add(causes, cause, std::min(wait, most));
            wait -= std::min(wait, most);
        }
        add(causes, Cause::waitStraggler, wait);
    }

    std::vector<PlainGpu>& m_gpus;
    const Fleet& m_fleet;
    std::uint64_t m_step;
    std::vector<std::int64_t> m_ready; ///< compute ticks of this inner step, per GPU
    std::uint32_t m_last = 0;
};

} // namespace lockstep
