#include "core/simulation/PipelineRunner.h"

#include <algorithm>

namespace lockstep {

namespace {

/// Exposed traffic belongs to the pass that waits for it.
void prolong(const PipelineRow& row, PipelineBlock& block) {
    for (std::size_t stage = 0; stage < row.exposed.size(); ++stage)
        for (std::size_t kind = 0; kind < passKinds; ++kind)
            for (std::uint32_t& ticks : block.passes[stage * passKinds + kind].lane)
                ticks += static_cast<std::uint32_t>(row.exposed[stage][kind]);
}

/// Of the last stage of each lane.
LaneTicks lastEnds(const std::vector<LaneTicks>& stages) {
    LaneTicks last;
    for (const LaneTicks& ends : stages)
        for (std::size_t lane = 0; lane < pipelineLanes; ++lane)
            last.lane[lane] = std::max(last.lane[lane], ends.lane[lane]);
    return last;
}

} // namespace

PipelineRunner::PipelineRunner(const Fleet& fleet) {
    std::size_t stages = 0;
    for (const PipelineRow& row : fleet.pipelines) {
        m_blocks.emplace_back(*row.program);
        stages = std::max<std::size_t>(stages, row.program->shape.stages);
    }
    m_longest.resize(stages);
    m_narrow.resize(stages);
}

LastReplica PipelineRunner::run(const Fleet& fleet, std::size_t learner, const std::uint64_t* compute) {
    LastReplica last;
    for (std::size_t r = 0; r < fleet.pipelines.size(); ++r) {
        const PipelineRow& row = fleet.pipelines[r];
        if (row.learner != learner)
            continue;
        for (std::uint32_t from = 0; from < row.replicas; from += pipelineLanes) {
            const auto lanes = std::min<std::uint32_t>(pipelineLanes, row.replicas - from);
            for (const PipelinePart& part : row.parts)
                maxOverRanks(compute + part.firstGpu + from * part.stages * part.ranks, lanes, part.stages,
                             part.ranks, m_longest.data() + part.firstStage);
            runBlock(row, m_blocks[r]);
            for (std::uint32_t lane = 0; lane < lanes; ++lane)
                if (m_ends[lane] > last.end)
                    last = {m_ends[lane], r, from + lane};
        }
    }
    return last;
}

/// Into m_ends, from m_longest. The few replicas that 32 bits may not hold go through the plain trace.
void PipelineRunner::runBlock(const PipelineRow& row, PipelineBlock& block) {
    const std::uint32_t wide = narrowed(m_longest.data(), row.narrow, m_narrow.data());
    splitPasses(*row.program, row.shares, m_narrow.data(), block);
    prolong(row, block);
    evaluatePipeline(*row.program, row.channels, block);
    const LaneTicks ends = lastEnds(block.ends);
    for (std::size_t lane = 0; lane < pipelineLanes; ++lane)
        m_ends[lane] = (wide >> lane & 1u) == 0 ? Ticks{ends.lane[lane]} : traceLane(row, lane).end();
}

TracedReplica PipelineRunner::traceLane(const PipelineRow& row, std::size_t lane) const {
    std::vector<std::uint64_t> stageTicks;
    for (std::size_t stage = 0; stage < row.program->shape.stages; ++stage)
        stageTicks.push_back(m_longest[stage].lane[lane]);
    return traceReplica(row, stageTicks);
}

TracedReplica traceReplica(const PipelineRow& row, const std::vector<std::uint64_t>& stageTicks) {
    std::vector<std::uint64_t> passes;
    std::vector<std::uint64_t> tails;
    for (std::size_t stage = 0; stage < stageTicks.size(); ++stage) {
        const StagePasses split = splitPasses(row.program->shape, row.shares[stage], stageTicks[stage]);
        for (std::size_t kind = 0; kind < passKinds; ++kind)
            passes.push_back(split.length[kind] + row.exposed[stage][kind]);
        tails.push_back(split.tail);
    }
    TracedReplica traced{tracePipeline(*row.program, passes, row.channels), {}};
    traced.ends.resize(stageTicks.size());
    for (const TracedPass& pass : traced.passes)
        traced.ends[pass.stage] = std::max(traced.ends[pass.stage], pass.end);
    for (std::size_t stage = 0; stage < stageTicks.size(); ++stage)
        traced.ends[stage] += Ticks{static_cast<std::int64_t>(tails[stage])};
    return traced;
}

} // namespace lockstep
