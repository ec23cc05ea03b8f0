#include "core/calibration/OwnFactors.h"

namespace lockstep {

void slowKernels(KernelFigures& kernels, double factor) {
    for (FlopsPerSecond* rate : {&kernels.matrix, &kernels.matrix16, &kernels.attention})
        rate->value /= factor;
    kernels.memory.value /= factor;
    kernels.launch = factor * kernels.launch;
}

double ownFactorFor(const std::vector<OwnFactor>& factors, std::string_view gpu, Precision precision) {
    for (const OwnFactor& own : factors)
        if (own.gpu == gpu && own.precision == precision)
            return own.factor;
    return 1;
}

void applyOwnFactors(StepQuestion& question, const std::vector<OwnFactor>& factors, std::string_view gpu,
                     Precision precision) {
    slowKernels(question.kernels, ownFactorFor(factors, gpu, precision));
}

} // namespace lockstep
