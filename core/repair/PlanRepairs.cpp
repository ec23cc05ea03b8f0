#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/repair/RepairCandidates.h"
#include "core/scenario/Limits.h"
#include "core/scenario/NearestName.h"
#include "core/scenario/NearestPlan.h"
#include "core/scenario/PlanFit.h"
#include "core/scenario/PlanRules.h"

namespace lockstep {

namespace {

using Repairs = std::vector<ScenarioEdit>;

ScenarioEdit withPlan(const Scenario& scenario, const ParallelPlan& plan) {
    return jobRepair(scenario, "Use " + planWords(plan), [&](TrainingJob& job) { job.plan = plan; });
}

/// The plan with one of its sizes at each value from `most` down by halves.
void addHalves(const RepairPlace& place, std::uint32_t ParallelPlan::*size, double most, Repairs& repairs) {
    for (auto value = static_cast<std::uint32_t>(most); value >= 1; value /= 2) {
        ParallelPlan plan = place.scenario.job.plan;
        plan.*size = value;
        repairs.push_back(withPlan(place.scenario, plan));
    }
}

void addBatches(const RepairPlace& place, double unit, Repairs& repairs) {
    const double asked = place.scenario.job.globalBatch;
    const double below = std::floor(asked / unit) * unit;
    const double above = below + unit;
    const auto use = [&](double batch) {
        if (batch >= unit && batch <= limits::globalBatch)
            repairs.push_back(
                jobRepair(place.scenario, fmt::format("Use a batch of {} sequences", printCount(batch)),
                          [&](TrainingJob& job) { job.globalBatch = static_cast<std::uint32_t>(batch); }));
    };
    const bool belowIsNearer = asked - below <= above - asked;
    use(belowIsNearer ? below : above);
    use(belowIsNearer ? above : below);
}

Repairs batchRepairs(const RepairPlace& place) {
    Repairs repairs;
    const TrainingJob& job = place.scenario.job;
    const PlanFit fit = fitPlan(place.scenario, place.catalog);
    addBatches(place, std::max(1.0, fit.replicas) * job.microBatch, repairs);
    addBatches(place, job.microBatch, repairs);
    return repairs;
}

Repairs fitRepairs(const RepairPlace& place) {
    Repairs repairs;
    if (const auto nearest = nearestPlan(place.scenario, place.catalog))
        repairs.push_back(withPlan(place.scenario, *nearest));
    ParallelPlan all = place.scenario.job.plan;
    if (all.data) {
        all.data.reset();
        repairs.push_back(jobRepair(place.scenario, "Use as many replicas as fit",
                                    [&](TrainingJob& job) { job.plan = all; }));
    }
    for (const auto size : {&ParallelPlan::pipeline, &ParallelPlan::context, &ParallelPlan::tensor})
        if (all.*size > 1)
            addHalves(place, size, std::floor(all.*size / 2.0), repairs);
    return repairs;
}

Repairs replicaRepairs(const RepairPlace& place) {
    const double fitting = fitPlan(place.scenario, place.catalog).replicasThatFit;
    Repairs repairs;
    if (fitting >= 1)
        repairs.push_back(
            jobRepair(place.scenario, fmt::format("Use the {} replicas that fit", printCount(fitting)),
                      [&](TrainingJob& job) { job.plan.data = static_cast<std::uint32_t>(fitting); }));
    repairs.push_back(jobRepair(place.scenario, "Use as many replicas as fit",
                                [](TrainingJob& job) { job.plan.data.reset(); }));
    return repairs;
}

Repairs stageRepairs(const RepairPlace& place) {
    const ModelType& model = *place.catalog.model(place.scenario.job.model);
    const ParallelPlan& plan = place.scenario.job.plan;
    const double layers = model.layers.value;
    Repairs repairs;
    const double chunks = std::floor(layers / plan.pipeline);
    if (chunks >= 1 && chunks < plan.virtualStages)
        repairs.push_back(
            jobRepair(place.scenario, fmt::format("Use {} chunks a stage", chunks), [&](TrainingJob& job) {
                job.plan.virtualStages = static_cast<std::uint32_t>(chunks);
            }));
    addHalves(place, &ParallelPlan::pipeline, std::max(1.0, std::floor(layers / plan.virtualStages)),
              repairs);
    for (auto stages = static_cast<std::uint32_t>(layers); stages >= 1; stages /= 2) {
        ParallelPlan whole = plan;
        whole.pipeline = std::min(plan.pipeline, stages);
        whole.virtualStages = 1;
        repairs.push_back(withPlan(place.scenario, whole));
    }
    return repairs;
}

/// No more ranks than heads or GPUs of a scale-up domain; what a stage loses, more stages make up for.
Repairs tensorRepairs(const RepairPlace& place) {
    const ParallelPlan& plan = place.scenario.job.plan;
    Repairs repairs;
    for (std::uint32_t tensor = plan.tensor / 2; tensor >= 1; tensor /= 2) {
        ParallelPlan deeper = plan;
        deeper.pipeline = plan.pipeline * (plan.tensor / tensor);
        deeper.tensor = tensor;
        if (deeper.pipeline <= limits::pipeline)
            repairs.push_back(withPlan(place.scenario, deeper));
    }
    const ModelType& model = *place.catalog.model(place.scenario.job.model);
    addHalves(place, &ParallelPlan::tensor, std::min<double>(plan.tensor, model.heads.value), repairs);
    return repairs;
}

/// The number nearest to the one asked for that divides the experts and the ranks, or as many replicas as
/// make whole groups.
Repairs expertRepairs(const RepairPlace& place) {
    const ModelType& model = *place.catalog.model(place.scenario.job.model);
    const ParallelPlan& plan = place.scenario.job.plan;
    const PlanFit fit = fitPlan(place.scenario, place.catalog);
    const std::uint32_t nearest = nearestExpertRanks(model, plan, fit);
    Repairs repairs{jobRepair(place.scenario, fmt::format("Use {} expert ranks", nearest),
                              [&](TrainingJob& job) { job.plan.expert = nearest; })};
    const std::uint32_t replicas =
        fit.parts.size() == 1 ? replicasInWholeGroups(plan, fit.parts.front().replicas) : 0;
    if (replicas > 0)
        repairs.push_back(jobRepair(place.scenario, fmt::format("Use {} replicas", replicas),
                                    [&](TrainingJob& job) { job.plan.data = replicas; }));
    return repairs;
}

Repairs chunkRepairs(const RepairPlace& place) {
    return {jobRepair(place.scenario, "Use the interleaved schedule",
                      [](TrainingJob& job) { job.plan.schedule = PipelineSchedule::interleaved; }),
            jobRepair(place.scenario, "Use one chunk a stage",
                      [](TrainingJob& job) { job.plan.virtualStages = 1; })};
}

Repairs crossingRepairs(const RepairPlace& place) {
    return {jobRepair(place.scenario, "Let gradients cross between campuses",
                      [](TrainingJob& job) { job.plan.crossing = Crossing::data; }),
            jobRepair(place.scenario, "Exchange gradients every step",
                      [](TrainingJob& job) { job.lowCommunication.method = SyncMethod::everyStep; })};
}

Repairs nameRepairs(const RepairPlace& place, const std::vector<std::string>& names,
                    std::string TrainingJob::*member) {
    const std::string nearest = nearestName(place.scenario.job.*member, names);
    if (nearest.empty())
        return {};
    return {jobRepair(place.scenario, fmt::format("Use “{}”", nearest),
                      [&](TrainingJob& job) { job.*member = nearest; })};
}

} // namespace

std::vector<ScenarioEdit> planRepairs(const RepairPlace& place) {
    const std::string& member = place.member;
    if (member == "model")
        return nameRepairs(place, namesOf(place.catalog.models), &TrainingJob::model);
    if (member == "stack")
        return nameRepairs(place, namesOf(place.basis.calibration.stacks), &TrainingJob::stack);
    if (member == "global_batch")
        return batchRepairs(place);
    if (member == "plan")
        return fitRepairs(place);
    if (member == "plan/data")
        return replicaRepairs(place);
    if (member == "plan/pipeline")
        return stageRepairs(place);
    if (member == "plan/tensor")
        return tensorRepairs(place);
    if (member == "plan/expert")
        return expertRepairs(place);
    if (member == "plan/virtual_stages")
        return chunkRepairs(place);
    if (member == "plan/crossing")
        return crossingRepairs(place);
    Repairs repairs;
    if (member == "plan/context")
        addHalves(place, &ParallelPlan::context,
                  std::min<double>(place.scenario.job.plan.context, place.scenario.job.sequenceLength),
                  repairs);
    if (member == "plan/sharding")
        repairs.push_back(jobRepair(place.scenario, "Shard the optimizer only",
                                    [](TrainingJob& job) { job.plan.sharding = Sharding::optimizer; }));
    if (member == "plan/detail")
        repairs.push_back(jobRepair(place.scenario, "Price stages alike",
                                    [](TrainingJob& job) { job.plan.detail = PipelineDetail::alike; }));
    return repairs;
}

} // namespace lockstep
