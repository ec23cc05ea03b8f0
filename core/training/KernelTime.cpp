#include "core/training/KernelTime.h"

namespace lockstep {

namespace {

constexpr double bytes16 = 2;
/// FP32 weight gradients are read and written where micro-batches add up.
constexpr double accumulatedBytes = 8;
/// Fused attention computes the scores again going backward: five products instead of two.
constexpr double fusedBackward = 2.5;

PassTime linearAt(const MatrixProduct& product, FlopsPerSecond rate, double bytes, double castBytes,
                  const KernelFigures& figures) {
    const auto cast = [&](double values) { return Bytes{castBytes * values} / figures.memory; };
    PassTime time;
    time.forward = matrixTime(product, rate, bytes, bytes16, figures) + cast(product.rows * product.inner);
    time.backward = matrixTime(product.inputGradient(), rate, bytes, bytes16, figures) +
                    matrixTime(product.weightGradient(), rate, bytes, accumulatedBytes, figures) +
                    cast(product.rows * product.columns);
    return time;
}

} // namespace

Seconds matrixTime(const MatrixProduct& product, FlopsPerSecond rate, double operandBytes, double resultBytes,
                   const KernelFigures& figures) {
    const Bytes traffic{operandBytes * product.operandValues() + resultBytes * product.resultValues()};
    return product.flops() / rate + figures.trafficWeight * (traffic / figures.memory);
}

PassTime linearTime(const MatrixProduct& product, const KernelFigures& figures) {
    return linearAt(product, figures.matrix, figures.bytesPerValue, figures.castBytes, figures);
}

PassTime linearTime(const MatrixProducts& products, const KernelFigures& figures) {
    PassTime sum;
    for (std::size_t i = 0; i < products.count; ++i)
        sum += linearTime(products.items[i], figures);
    return sum;
}

PassTime linearTime16(const MatrixProduct& product, const KernelFigures& figures) {
    return linearAt(product, figures.matrix16, bytes16, 0, figures);
}

PassTime fusedAttentionTime(const TransformerShape& shape, const TokenShare& share,
                            const KernelFigures& figures) {
    const double reached = share.sequence / (share.sequence + figures.halfLength);
    const Seconds forward =
        attentionCore(shape, share, true) / FlopsPerSecond{figures.attention.value * reached};
    return {forward, fusedBackward * forward};
}

PassTime unfusedAttentionTime(const TransformerShape& shape, const TokenShare& share,
                              const KernelFigures& figures) {
    const Bytes traffic{figures.scoreBytes * attentionScores(shape, share)};
    const Seconds forward = attentionCore(shape, share, false) / figures.matrix16 + traffic / figures.memory;
    return {forward, 2 * forward};
}

} // namespace lockstep
