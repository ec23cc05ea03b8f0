#pragma once

namespace lockstep {

/// Standard deviation of a whole step's compute time, relative to it. `typeNoise`, of the GPU's type, holds
/// for the step as a whole. `operationSpread` is that of one layer's pass through one micro-batch; a step is
/// microBatches × layersPerStage × 2 of them (forward and backward), alike and independent, so that of their
/// sum only the square root of that many remains. Both are independent and add in quadrature. No passes:
/// `typeNoise`.
double wholeStepNoise(double typeNoise, double operationSpread, double microBatches, double layersPerStage);

} // namespace lockstep
