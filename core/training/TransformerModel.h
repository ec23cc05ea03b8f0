#pragma once

#include "core/scenario/Scenario.h"

namespace lockstep {

/// Parameters by multiplying out the shapes; a check on the published number.
/// A layer: h d (q + 2 kv) + q d h for attention, {2|3} h f an MLP, experts × that and h × experts for a
/// router; latent attention by its narrow matrices.
double parametersByShape(const ModelType& model);
/// Those that a token is multiplied with: without the experts it does not go to, and without the input
/// embedding, which is looked up.
double activeParametersByShape(const ModelType& model);

/// Useful FLOPs of training on one token: 6 × active parameters, and causal attention 6 × layers × heads ×
/// sequence × the mean of the widths of a key and a value (half of the 12 without the causal mask).
/// Recomputation is not useful.
double modelFlopsPerToken(const ModelType& model, std::uint32_t sequenceLength);

/// One reduced copy of the gradients, or one copy of the parameters, in BF16: 2 bytes a parameter. It does
/// not depend on the number of GPUs.
Bytes gradientBytes(const ModelType& model);

} // namespace lockstep
