#pragma once

#include "core/training/StepQuestion.h"

namespace lockstep {

/// Bytes that sorting `slots` tokens by expert, and putting them back, reads and writes in BF16, each way.
Bytes permutedBytes(const TransformerShape& model, double slots);

/// Copies of a token that leave its place: of n places n (1 - (1 - 1/n)^k) hold at least one of its k
/// experts, and 1/n of those is its own.
double copiesElsewhere(double places, double expertsPerToken);

struct ExpertExchange {
    Seconds time;
    bool crosses = false; ///< to other scale-up domains
};

/// One way of one GPU's tokens to their experts, in BF16: inside a domain once to each GPU, under what
/// crosses between domains over the network. There each of a token's experts gets a copy of its own
/// (all-to-all of NCCL), but for models that bound the places a token goes to: once to each (DeepEP). The
/// ranks of an expert group are taken to lie side by side; where they stand under several leaves, these may
/// be slower than their cards.
ExpertExchange expertExchange(const StepQuestion& question);

} // namespace lockstep
