#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/training/StepQuestion.h"

namespace lockstep {

/// What one GPU of the fullest pipeline stage must hold.
struct MemoryNeed {
    Bytes weights;
    Bytes gradients;
    Bytes optimizer;
    Bytes activations;
    Bytes buffers; ///< of the communication library and the driver

    Bytes total() const { return weights + gradients + optimizer + activations + buffers; }
};

/// Mixed-precision Adam: 2 bytes of weight, 2 of gradient and 12 of optimizer state a parameter, spread over
/// the data-parallel ranks as the sharding says (ZeRO-1: 4P + 12P/d; ZeRO-2: 2P + 14P/d; ZeRO-3: 16P/d).
MemoryNeed memoryNeed(const TransformerShape& model, const StepPlan& plan, bool fusedAttention = true);

/// One layer's activations for one micro-batch (Korthikanti et al. 2022): s b h (10 + 24/t) bytes, all over t
/// with sequence parallelism, and 5 a s² b / t more where scores are kept; 2 s b h with full recomputation.
Bytes layerActivations(const TransformerShape& model, const StepPlan& plan, bool fusedAttention);

/// Why the plan does not fit a GPU with that much memory, by how much, and what would fit; empty where it
/// does.
std::optional<std::string> explainOverflow(std::string_view gpu, Bytes memory, const TransformerShape& model,
                                           const StepPlan& plan, bool fusedAttention = true);

} // namespace lockstep
