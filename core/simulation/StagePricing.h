#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/simulation/StepPricing.h"
#include "core/training/PipelineKernel.h"

namespace lockstep {

/// One pipeline stage of one replica on one kind of GPU, for evaluation stage by stage.
struct StagePrice {
    Ticks compute;       ///< of the whole step, with optimizer and host
    PassShares shares;   ///< of compute
    PassTicks tensor{};  ///< exposed tensor- and context-parallel
    PassTicks experts{}; ///< exposed, of tokens to experts
};

/// `question` is of that kind of GPU; `layers` of the stage, `isLast`: with the output head.
StagePrice priceStage(const StepQuestion& question, double layers, bool isLast);

/// Whole layers of each stage, all of them together. Equal: as equal as can be, the embedding and the output
/// head counting as layers where the stages do not divide them (as Megatron-LM's "(layers + 2) / stages").
/// Proportional: so that the slowest stage ends soonest. `questions` per stage.
std::vector<std::uint32_t> layersOfStages(const std::vector<StepQuestion>& questions, Balance balance);

/// Bytes one GPU sends to the next stage for one micro-batch, and the latency of its message with what the
/// ranks do to put it together again.
struct StageMessage {
    Bytes amount;
    Seconds latency;
};
StageMessage messageOf(const StepQuestion& question);

/// Bytes one stage of a replica hands on for one micro-batch, all its ranks together: tensor ranks carry a
/// share of it each (scattered, gathered on arrival), and so do context ranks, of the sequence.
Bytes wholeMessage(const StepQuestion& question);

} // namespace lockstep
