#pragma once

#include <string_view>
#include <vector>

#include "core/scenario/Scenario.h"
#include "core/training/StepQuestion.h"

namespace lockstep {

/// Kernels of the GPU take `factor` times as long: every rate is divided by it, every fixed time multiplied.
/// What the host and the links do keeps its time.
void slowKernels(KernelFigures& kernels, double factor);

/// The factor for that GPU type and precision; 1 where there is none.
double ownFactorFor(const std::vector<OwnFactor>& factors, std::string_view gpu, Precision precision);

/// Corrects the compute of a question by what was measured oneself. The shipped constants stay as they are.
void applyOwnFactors(StepQuestion& question, const std::vector<OwnFactor>& factors, std::string_view gpu,
                     Precision precision);

} // namespace lockstep
