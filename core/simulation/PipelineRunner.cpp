#include "core/simulation/PipelineRunner.h"

#include <algorithm>

namespace lockstep {

namespace {

/// Exposed traffic belongs to the pass that waits for it.
void prolong(const PipelineRow& row, PipelineBlock& block) {
    for (std::size_t stage = 0; stage < row.exposed.size(); ++stage)
        for (std::size_t kind = 0; kind < passKinds; ++kind)
            for (std::uint32_t& ticks : block.passes[stage * passKinds + kind].lane)
                ticks += row.exposed[stage][kind];
}

} // namespace

PipelineRunner::PipelineRunner(const Fleet& fleet) {
    std::size_t stages = 0;
    for (const PipelineRow& row : fleet.pipelines) {
        m_blocks.emplace_back(*row.program);
        stages = std::max<std::size_t>(stages, row.program->shape.stages);
    }
    m_longest.resize(stages);
}

LastReplica PipelineRunner::run(const Fleet& fleet, std::size_t learner, const std::uint32_t* compute) {
    LastReplica last;
    for (std::size_t r = 0; r < fleet.pipelines.size(); ++r) {
        const PipelineRow& row = fleet.pipelines[r];
        if (row.learner != learner)
            continue;
        PipelineBlock& block = m_blocks[r];
        for (std::uint32_t from = 0; from < row.replicas; from += pipelineLanes) {
            const auto lanes = std::min<std::uint32_t>(pipelineLanes, row.replicas - from);
            for (const PipelinePart& part : row.parts)
                maxOverRanks(compute + part.firstGpu + from * part.stages * part.ranks, lanes, part.stages,
                             part.ranks, m_longest.data() + part.firstStage);
            splitPasses(*row.program, row.shares, m_longest.data(), block);
            prolong(row, block);
            evaluatePipeline(*row.program, row.channels, block);
            for (std::size_t stage = 0; stage < row.program->shape.stages; ++stage)
                for (std::uint32_t lane = 0; lane < lanes; ++lane)
                    if (const Ticks end{block.ends[stage].lane[lane]}; end > last.end)
                        last = {end, r, from + lane};
        }
    }
    return last;
}

TracedReplica traceReplica(const PipelineRow& row, const std::vector<std::uint32_t>& stageTicks) {
    PipelineBlock block(*row.program);
    std::vector<LaneTicks> longest(stageTicks.size());
    for (std::size_t stage = 0; stage < stageTicks.size(); ++stage)
        longest[stage].lane[0] = stageTicks[stage];
    splitPasses(*row.program, row.shares, longest.data(), block);
    prolong(row, block);
    std::vector<std::uint32_t> passes;
    for (const LaneTicks& ticks : block.passes)
        passes.push_back(ticks.lane[0]);
    TracedReplica traced{tracePipeline(*row.program, passes, row.channels), {}};
    traced.ends.resize(stageTicks.size());
    for (const TracedPass& pass : traced.passes)
        traced.ends[pass.stage] = std::max(traced.ends[pass.stage], pass.end);
    for (std::size_t stage = 0; stage < stageTicks.size(); ++stage)
        traced.ends[stage] += Ticks{block.tail[stage].lane[0]};
    return traced;
}

} // namespace lockstep
