#pragma once

#include <array>
#include <cstddef>

#include "core/training/TransformerShape.h"

namespace lockstep {

/// A matrix product of (rows × inner) by (inner × columns).
struct MatrixProduct {
    double rows = 0;
    double inner = 0;
    double columns = 0;

    /// 2 m n k: a multiplication and an addition each.
    Flops flops() const { return {2 * rows * inner * columns}; }
    double operandValues() const { return inner * (rows + columns); }
    double resultValues() const { return rows * columns; }
    /// Going backward: the gradient of the input, and of the weights.
    MatrixProduct inputGradient() const { return {rows, columns, inner}; }
    MatrixProduct weightGradient() const { return {columns, rows, inner}; }
};

/// A few products, without allocation.
struct MatrixProducts {
    std::array<MatrixProduct, 4> items{};
    std::size_t count = 0;

    void add(MatrixProduct product) { items[count++] = product; }
    Flops flops() const;
};

/// What one GPU sees of one micro-batch.
struct TokenShare {
    double tokens = 0;   ///< micro-batch × sequence / context
    double sequence = 0; ///< whole, which attention looks back over
    double tensor = 1;
};

MatrixProducts attentionProjections(const TransformerShape& shape, const TokenShare& share);

/// An MLP `width` wide on `rows` tokens; width is one GPU's part.
MatrixProducts mlpProducts(const TransformerShape& shape, double rows, double width);

/// Scores and values of attention, forward: 2 tokens × sequence × heads × (key + value dimension), half of
/// it where a fused kernel skips what the causal mask hides, less where layers look back over a window.
/// Backward is twice that, 2.5 times where a fused kernel computes the scores again.
Flops attentionCore(const TransformerShape& shape, const TokenShare& share, bool skipsMasked);

/// Scores that attention without a fused kernel writes to memory.
double attentionScores(const TransformerShape& shape, const TokenShare& share);

/// Bytes that norms, residuals, rotary positions and the activation read and write in one layer, forward, in
/// BF16; backward is twice that. `shards`: GPUs that share the norms' tokens (sequence parallel).
/// `mlpValues`: activations of the MLP on this GPU.
Bytes elementwiseBytes(const TransformerShape& shape, const TokenShare& share, double shards,
                       double mlpValues, bool parallelBlock);

} // namespace lockstep
