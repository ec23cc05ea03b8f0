#pragma once

#include "core/scenario/Scenario.h"
#include "core/scenario/TypeCatalog.h"

namespace lockstep {

/// Roofline time of the useful work in `microBatches` micro-batches on one GPU of a replica: model FLOPs over
/// the nameplate peak.
Seconds usefulTime(const GpuType& gpu, const ModelType& model, const TrainingJob& job, double microBatches);

} // namespace lockstep
