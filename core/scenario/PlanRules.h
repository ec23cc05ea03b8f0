#pragma once

#include <cstdint>

#include "core/scenario/FindingList.h"
#include "core/scenario/PlanFit.h"

namespace lockstep {

/// What a plan asks of the model, and of itself, wherever its GPUs stand. Errors where it cuts the layers,
/// heads or tokens thinner than one, or expert ranks cannot share out the experts evenly; warnings where
/// chunks have no interleaved schedule, or ZeRO-3 a pipeline.
void checkPlan(const ModelType& model, const TrainingJob& job, FindingList& findings);

/// The experts' groups lie among the ranks of one stage of all replicas in a campus, tensor × context ×
/// replicas: an error where there are fewer than a group has, a warning where some are left over.
void checkExpertGroups(const ModelType& model, const ParallelPlan& plan, const PlanFit& fit,
                       FindingList& findings);

/// A warning where types are to share out the stages and cannot, for there is one stage, one type in each
/// campus, or replicas that lie in several.
void checkMixing(const ParallelPlan& plan, const PlanFit& fit, FindingList& findings);

/// Expert ranks nearest to the plan's, of two as near the fewer, that divide both the experts and the ranks
/// of every campus.
std::uint32_t nearestExpertRanks(const ModelType& model, const ParallelPlan& plan, const PlanFit& fit);

/// The most replicas, as far as fit, whose ranks make whole groups; zero where no number does.
std::uint32_t replicasInWholeGroups(const ParallelPlan& plan, std::uint32_t replicas);

} // namespace lockstep
