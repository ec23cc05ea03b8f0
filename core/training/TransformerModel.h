#pragma once

#include "core/scenario/Scenario.h"

namespace lockstep {

/// Parameters by multiplying out the shapes; a check on the published number.
/// A layer: h d (q + 2 kv) + q d h for attention, {2|3} h f an MLP, experts × that and h × experts for a
/// router.
double parametersByShape(const ModelType& model);

/// Useful FLOPs of training on one token: 6 × active parameters, and causal attention 6 × layers × heads ×
/// head dimension × sequence (half of the 12 without the causal mask). Recomputation is not useful.
double modelFlopsPerToken(const ModelType& model, std::uint32_t sequenceLength);

/// FLOPs executed a token: useful ones and what recomputation repeats. Full: a forward pass again, 4/3 of the
/// whole; selective: attention's forward again, 4/3 of attention.
double executedFlopsPerToken(const ModelType& model, std::uint32_t sequenceLength, Recompute recompute);

/// One reduced copy of the gradients, or one copy of the parameters, in BF16: 2 bytes a parameter. It does
/// not depend on the number of GPUs.
Bytes gradientBytes(const ModelType& model);

/// What a GPU must hold at the very least with mixed-precision Adam and the optimizer spread over all
/// replicas (ZeRO-1): 4 bytes a parameter of its shard for weights and gradients, 12 over the replicas.
Bytes leastStateBytes(const ModelType& model, const ParallelPlan& plan, double replicas);

/// What one tensor-parallel group exchanges in one layer and micro-batch, as the vector of one all-reduce:
/// 2 bytes × sequence × batch × hidden; there are four of them a layer (two forward, two backward).
Bytes tensorExchange(const ModelType& model, const TrainingJob& job);
inline constexpr double tensorExchangesPerLayer = 4;

} // namespace lockstep
