#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/scenario/TrainingJob.h"

namespace lockstep {

/// What a stage does with one micro-batch of one chunk.
enum class PassKind : std::uint8_t {
    forward,
    backward,       ///< whole; the input gradient alone where weight gradients wait
    weightGradient, ///< ZB-H1 only
};
inline constexpr std::size_t passKinds = 3;

/// How a step is cut. Chunk c of stage s is part c × stages + s of the model, so a micro-batch goes round the
/// stages once a chunk.
struct PipelineShape {
    std::uint32_t stages = 1;
    std::uint32_t chunks = 1; ///< of layers a stage; more than one only where they interleave
    std::uint32_t microBatches = 1;

    std::uint32_t parts() const { return stages * chunks; }
    friend bool operator==(const PipelineShape&, const PipelineShape&) = default;
};

struct PipelinePass {
    PassKind kind = PassKind::forward;
    std::uint32_t chunk = 0;
    std::uint32_t microBatch = 0;

    friend bool operator==(const PipelinePass&, const PipelinePass&) = default;
};

/// Forward and backward passes of one stage, in order; ZB-H1 has those of 1F1B, its weight gradients go where
/// the stage would wait. GPipe: Huang et al. 2019 (arXiv 1811.06965). 1F1B and interleaved: Narayanan et al.
/// 2021 (arXiv 2104.04473) as Megatron-LM runs them: micro-batches go through the chunks in groups of
/// `stages`. Where these do not divide the micro-batches, which Megatron refuses, the last group's missing
/// ones are left out of the order for all.
std::vector<PipelinePass> stageOrder(PipelineSchedule schedule, const PipelineShape& shape,
                                     std::uint32_t stage);

} // namespace lockstep
