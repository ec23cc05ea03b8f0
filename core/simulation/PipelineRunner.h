#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "core/simulation/Fleet.h"

namespace lockstep {

/// The replica that ended last.
struct LastReplica {
    Ticks end;
    std::size_t row = 0; ///< index into Fleet::pipelines
    std::uint32_t replica = 0;
};

/// One replica alone, as the runner sees it.
struct TracedReplica {
    std::vector<TracedPass> passes;
    std::vector<Ticks> ends; ///< per stage, with what follows its last pass

    Ticks end() const { return std::ranges::max(ends); }
};

/// From the compute ticks of its stages' slowest GPUs.
TracedReplica traceReplica(const PipelineRow& row, const std::vector<std::uint64_t>& stageTicks);

/// Sends the replicas of a fleet through their pipelines, sixteen at a time.
class PipelineRunner {
public:
    explicit PipelineRunner(const Fleet& fleet);

    /// All replicas of a learner, given the compute ticks of every GPU of the fleet. The lowest of several
    /// that end together.
    LastReplica run(const Fleet& fleet, std::size_t learner, const std::uint64_t* compute);

private:
    void runBlock(const PipelineRow& row, PipelineBlock& block);
    TracedReplica traceLane(const PipelineRow& row, std::size_t lane) const;

    std::vector<PipelineBlock> m_blocks; ///< per row
    std::vector<WideTicks> m_longest;    ///< per stage
    std::vector<LaneTicks> m_narrow;     ///< per stage
    std::array<Ticks, pipelineLanes> m_ends;
};

} // namespace lockstep
