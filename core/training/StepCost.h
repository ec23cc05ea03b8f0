#pragma once

#include "core/scenario/Scenario.h"
#include "core/scenario/TypeCatalog.h"

namespace lockstep {

/// What one GPU of a type spends on `microBatches` micro-batches, without any noise and alone in the world.
struct GpuStepCost {
    Seconds compute;
    Seconds scaleUp; ///< tensor-parallel traffic, none of it hidden
    Seconds bubble;  ///< while the pipeline fills and drains

    Seconds total() const { return compute + scaleUp + bubble; }
};

/// Compute: executed FLOPs of the GPU's share over what its kernels reach. Scale-up: tensor-parallel
/// all-reduces by ring, inside the scale-up domain or, where the group is larger, over the network cards.
/// Bubble: (p - 1) / v micro-batches' time (Narayanan et al. 2021).
GpuStepCost gpuStepCost(const GpuType& gpu, const ModelType& model, const TrainingJob& job,
                        double microBatches);

/// Roofline time of the useful work in it: model FLOPs over the nameplate peak.
Seconds usefulTime(const GpuType& gpu, const ModelType& model, const TrainingJob& job, double microBatches);

} // namespace lockstep
