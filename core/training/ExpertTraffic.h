#pragma once

#include "core/training/StepQuestion.h"

namespace lockstep {

/// Bytes that sorting `slots` tokens by expert, and putting them back, reads or writes in BF16.
Bytes permutedBytes(const TransformerShape& model, double slots);

/// Copies of a token that leave its place: of n places n (1 - (1 - 1/n)^k) hold at least one of its k
/// experts, and 1/n of those is its own.
double copiesElsewhere(double places, double expertsPerToken);

/// One way of one GPU's tokens to their experts: once to each domain over the network, and once to each GPU
/// inside.
Seconds expertExchange(const StepQuestion& question);

} // namespace lockstep
