#pragma once

#include <optional>
#include <string>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// The plan with at least one replica that changes tensor, pipeline and context parallelism least (by the sum
/// of the logarithms of their ratios); the plan itself where it fits; nothing where no GPU is owned. Needs
/// references that hold.
std::optional<ParallelPlan> nearestPlan(const Scenario& scenario, const TypeCatalog& catalog);

/// "tensor 8 × pipeline 4 × context 1".
std::string planWords(const ParallelPlan& plan);

} // namespace lockstep
