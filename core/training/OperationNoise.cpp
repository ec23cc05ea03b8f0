#include "core/training/OperationNoise.h"

#include <cmath>

namespace lockstep {

double wholeStepNoise(double typeNoise, double operationSpread, double microBatches, double layersPerStage) {
    const double passes = microBatches * layersPerStage * 2;
    if (passes <= 0)
        return typeNoise;
    return std::sqrt(typeNoise * typeNoise + operationSpread * operationSpread / passes);
}

} // namespace lockstep
