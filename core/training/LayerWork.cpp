#include "core/training/LayerWork.h"

#include <algorithm>

namespace lockstep {

namespace {

/// Two norms read and write (8 bytes a value together), two residual additions read two and write one (12).
constexpr double normAndResidualBytes = 20;
/// A block whose attention and MLP run side by side has one norm and one residual addition of three terms.
constexpr double parallelBlockBytes = 12;
/// Queries and keys are read and written once when their positions are rotated in.
constexpr double rotaryBytes = 4;
/// Read one value and write one (GELU); read two and write one (gated).
constexpr double activationBytes = 4;
constexpr double gatedActivationBytes = 6;

/// Tokens looked back over, beside all before: of s tokens, w at most, the mean is w (1 - w/2s) instead of
/// s/2.
double reachOf(const TransformerShape& shape, double sequence) {
    const double part = std::min(1.0, shape.window / sequence);
    return 1 - shape.windowedShare * (1 - part * (2 - part));
}

} // namespace

Flops MatrixProducts::flops() const {
    Flops sum;
    for (std::size_t i = 0; i < count; ++i)
        sum += items[i].flops();
    return sum;
}

MatrixProducts attentionProjections(const TransformerShape& shape, const TokenShare& share) {
    const double heads = shape.heads / share.tensor;
    const double values = heads * shape.valueWidth();
    MatrixProducts products;
    if (shape.isLatent()) {
        const double ranks = shape.queryRank + shape.keyValueRank + shape.rotaryDimension;
        const double queriesFrom = shape.queryRank > 0 ? shape.queryRank : shape.hidden;
        products.add({share.tokens / share.tensor, shape.hidden, ranks});
        products.add({share.tokens, queriesFrom, heads * shape.headDimension});
        products.add({share.tokens, shape.keyValueRank, heads * shape.ownKeyWidth() + values});
    } else {
        const double width = (shape.heads + 2 * shape.kvHeads) / share.tensor * shape.headDimension;
        products.add({share.tokens, shape.hidden, width});
    }
    products.add({share.tokens, values, shape.hidden});
    return products;
}

MatrixProducts mlpProducts(const TransformerShape& shape, double rows, double width) {
    MatrixProducts products;
    products.add({rows, shape.hidden, shape.gated ? 2 * width : width});
    products.add({rows, width, shape.hidden});
    return products;
}

Flops attentionCore(const TransformerShape& shape, const TokenShare& share, bool skipsMasked) {
    const double all = 2 * attentionScores(shape, share) * (shape.headDimension + shape.valueWidth());
    return {skipsMasked ? all / 2 * reachOf(shape, share.sequence) : all};
}

double attentionScores(const TransformerShape& shape, const TokenShare& share) {
    return shape.heads / share.tensor * share.tokens * share.sequence;
}

Bytes elementwiseBytes(const TransformerShape& shape, const TokenShare& share, double shards,
                       double mlpValues, bool parallelBlock) {
    const double norms = (parallelBlock ? parallelBlockBytes : normAndResidualBytes) * shape.hidden / shards;
    const double rotary = rotaryBytes * (shape.heads + shape.kvHeads) / share.tensor * shape.headDimension;
    return {(norms + rotary) * share.tokens +
            (shape.gated ? gatedActivationBytes : activationBytes) * mlpValues};
}

} // namespace lockstep
