#pragma once

#include "core/training/LayerWork.h"

namespace lockstep {

/// Forward and backward time of the same thing.
struct PassTime {
    Seconds forward;
    Seconds backward;

    Seconds total() const { return forward + backward; }
    PassTime& operator+=(PassTime other) {
        forward += other.forward;
        backward += other.backward;
        return *this;
    }
    friend PassTime operator+(PassTime a, PassTime b) { return a += b; }
    friend PassTime operator*(PassTime a, double factor) { return {a.forward * factor, a.backward * factor}; }
};

/// What the kernels of one GPU type reach at one precision.
struct KernelFigures {
    FlopsPerSecond matrix;    ///< large matrix products at the precision of the job
    FlopsPerSecond matrix16;  ///< the same in BF16, in which the output head stays
    FlopsPerSecond attention; ///< fused attention on an endless sequence; it stays in BF16
    BytesPerSecond memory;    ///< streaming kernels
    double trafficWeight = 1; ///< share of a matrix product's memory traffic its arithmetic does not hide
    double bytesPerValue = 2; ///< of an operand
    double castBytes = 0;     ///< to quantize one operand value; 0 in BF16
    double halfLength = 0;    ///< sequence at which fused attention reaches half of its rate, tokens
    double scoreBytes = 0;    ///< of one score of attention that is not fused, forward
    double groupedShare = 1;  ///< rate of the experts' products over that of one large product
    Seconds launch;           ///< between two kernels
};

/// Arithmetic and the traffic it does not hide, one after the other. Small products are slow by their
/// traffic: bytes grow with the square of a side, FLOPs with its cube.
Seconds matrixTime(const MatrixProduct& product, FlopsPerSecond rate, double operandBytes, double resultBytes,
                   const KernelFigures& figures);

/// A linear layer: the product, its two gradients (weights add up in FP32: 4 bytes read, 4 written) and the
/// casts of its input and its output's gradient.
PassTime linearTime(const MatrixProduct& product, const KernelFigures& figures);
PassTime linearTime(const MatrixProducts& products, const KernelFigures& figures);
/// The same in BF16 whatever the job's precision.
PassTime linearTime16(const MatrixProduct& product, const KernelFigures& figures);

PassTime fusedAttentionTime(const TransformerShape& shape, const TokenShare& share,
                            const KernelFigures& figures);
/// Scores are written to memory and read again by each kernel (before 2023).
PassTime unfusedAttentionTime(const TransformerShape& shape, const TokenShare& share,
                              const KernelFigures& figures);

} // namespace lockstep
