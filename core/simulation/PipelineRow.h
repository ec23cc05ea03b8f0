#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/training/PipelineKernel.h"

namespace lockstep {

/// Stages of a row of replicas that stand side by side in one campus: replica first, then stage, then rank.
struct PipelinePart {
    std::uint32_t firstGpu = 0; ///< of the row's first replica
    std::uint32_t firstStage = 0;
    std::uint32_t stages = 1;
    std::uint32_t ranks = 1;
};

/// Replicas that go through the same schedule over the same kinds of stages, for evaluation stage by stage.
struct PipelineRow {
    std::size_t learner = 0; ///< index into Fleet::learners
    std::uint32_t replicas = 0;
    std::vector<PipelinePart> parts; ///< cover all stages
    std::shared_ptr<const PipelineProgram> program;
    std::vector<ChannelTicks> channels;
    std::vector<PassShares> shares;    ///< per stage: how compute divides
    std::vector<PassTicks> exposed;    ///< per stage: traffic that prolongs a pass
    std::vector<std::uint32_t> narrow; ///< per stage: compute up to which lanes of 32 bits hold the step

    std::uint32_t gpuAt(std::uint32_t replica, std::uint32_t stage) const {
        for (const PipelinePart& part : parts)
            if (stage - part.firstStage < part.stages)
                return part.firstGpu + (replica * part.stages + stage - part.firstStage) * part.ranks;
        return 0;
    }
};

} // namespace lockstep
