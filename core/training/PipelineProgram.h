#pragma once

#include <cstdint>
#include <vector>

#include "core/training/PipelineOrder.h"

namespace lockstep {

/// One pass with the rows of memory it works on. A stage does one pass at a time; a channel carries one
/// message at a time, in the order of its stage's passes.
struct PipelineOperation {
    std::uint32_t incoming = 0; ///< message slot, or PipelineProgram::noMessage
    std::uint32_t outgoing = 0; ///< message slot, or PipelineProgram::discarded
    std::uint32_t microBatch = 0;
    std::uint16_t stage = 0;
    std::uint16_t channel = 0; ///< of the outgoing message
    std::uint16_t chunk = 0;
    PassKind kind = PassKind::forward;
};

/// What every replica of a job does in a step, as one list in which all that an operation needs comes before
/// it. Boundary b lies between stage b and the next; the last leads back to the first and is used where
/// chunks interleave. Each has a channel for activations, from b, and one for gradients, to b.
struct PipelineProgram {
    /// The slot of passes that wait for nothing, which always holds zero, and that of passes whose result
    /// stays. Real messages come after them.
    static constexpr std::uint32_t noMessage = 0;
    static constexpr std::uint32_t discarded = 1;

    PipelineSchedule schedule = PipelineSchedule::oneForward;
    PipelineShape shape;
    std::uint32_t slots = 2; ///< with the two above; a message's slot is taken again once it was read
    std::vector<PipelineOperation> operations;

    static std::uint16_t activations(std::uint32_t boundary) {
        return static_cast<std::uint16_t>(2 * boundary);
    }
    static std::uint16_t gradients(std::uint32_t boundary) {
        return static_cast<std::uint16_t>(2 * boundary + 1);
    }
    /// Channels of the boundaries; behind them each stage has one that leads nowhere and costs nothing.
    std::uint32_t boundaryChannels() const { return 2 * shape.stages; }
    std::uint32_t channels() const { return 3 * shape.stages; }
};

/// Most stages a program can have.
inline constexpr std::uint32_t mostPipelineStages = 16384;

/// Chunks count only for the interleaved schedule, which with one chunk is 1F1B. ZB-H1 (Qi et al. 2023, arXiv
/// 2401.10241): a weight gradient is computed where its stage would wait if all passes were equally long, and
/// where a stage would otherwise keep more than `stages` micro-batches, the most 1F1B keeps. Needs at least
/// one stage, chunk and micro-batch. Time and memory are proportional to the passes.
PipelineProgram makeProgram(PipelineSchedule schedule, const PipelineShape& shape);

} // namespace lockstep
