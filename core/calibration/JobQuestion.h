#pragma once

#include "core/calibration/ModelBasis.h"

namespace lockstep {

/// What a scenario's job leaves open.
struct JobSetting {
    double data = 1;         ///< replicas that share out gradients and optimizer state
    double microBatches = 1; ///< of one replica
};

/// The figures of a GPU type's generation, in proportion where a scenario's own type reaches more or less of
/// its peak than the shipped one of that name; where none has it, than the generation. A type of no known
/// generation is taken at its own compute efficiency in every precision.
GenerationFigures figuresOf(const ModelBasis& basis, const GpuType& gpu);

/// The question behind one step of a scenario's job on GPUs of one type. Needs `job.stack` to be known.
StepQuestion jobQuestion(const ModelBasis& basis, const GpuType& gpu, const ModelType& model,
                         const TrainingJob& job, const JobSetting& setting);

} // namespace lockstep
