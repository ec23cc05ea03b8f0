#pragma once

#include <vector>

#include "core/scenario/PlanFit.h"
#include "core/scenario/Validation.h"

namespace lockstep {

/// What a plan asks of the model, and of itself, wherever its GPUs stand: expert ranks share out the experts
/// evenly (an error where they cannot), chunks want an interleaved schedule and ZeRO-3 no pipeline
/// (warnings).
std::vector<Finding> checkPlanRules(const ModelType& model, const ParallelPlan& plan);

/// The experts' groups lie among the ranks of one stage of all replicas in a campus, tensor × context ×
/// replicas: an error where there are fewer than a group has, a warning where some are left over.
std::vector<Finding> checkExpertGroups(const ModelType& model, const ParallelPlan& plan, const PlanFit& fit);

/// A warning where types are to share out the stages and cannot, for there is one stage, one type in each
/// campus, or replicas that lie in several.
std::vector<Finding> checkMixing(const ParallelPlan& plan, const PlanFit& fit);

/// Expert ranks nearest to the plan's, of two as near the fewer, that divide both the experts and the ranks
/// of every campus.
std::uint32_t nearestExpertRanks(const ModelType& model, const ParallelPlan& plan, const PlanFit& fit);

/// The most replicas, as far as fit, whose ranks make whole groups; zero where no number does.
std::uint32_t replicasInWholeGroups(const ParallelPlan& plan, std::uint32_t replicas);

} // namespace lockstep
