#pragma once

#include <vector>

#include "core/scenario/Validation.h"

namespace lockstep {

/// What a plan asks of the model, and of itself, wherever its GPUs stand: expert ranks share out the experts
/// evenly (an error where they cannot), chunks want an interleaved schedule and ZeRO-3 no pipeline
/// (warnings).
std::vector<Finding> checkPlanRules(const ModelType& model, const ParallelPlan& plan);

} // namespace lockstep
