#pragma once

#include <optional>
#include <string_view>

#include "core/calibration/Calibration.h"

namespace lockstep {

/// What a scenario's job leaves open.
struct JobSetting {
    double data = 1;         ///< replicas
    double microBatches = 1; ///< of one replica
    double expert = 1;       ///< ranks that share out the experts
    std::string_view stack = "nemo";
};

/// The question behind one step of a scenario's job on GPUs of one type; nothing where no figures are known
/// for the GPU, the precision or the software.
std::optional<StepQuestion> jobQuestion(const Calibration& calibration, const GpuType& gpu,
                                        const ModelType& model, const TrainingJob& job,
                                        const JobSetting& setting);

} // namespace lockstep
