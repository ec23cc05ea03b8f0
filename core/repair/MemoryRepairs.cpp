#include <cmath>

#include <fmt/format.h>

#include "core/edit/EditText.h"
#include "core/repair/RepairCandidates.h"
#include "core/scenario/PlanFit.h"

namespace lockstep {

namespace {

using Change = std::function<void(TrainingJob&)>;

/// What saves memory without another plan, the cheapest first.
std::vector<Change> thriftyChanges() {
    const auto shard = [](Sharding least) {
        return [least](TrainingJob& job) { job.plan.sharding = std::max(job.plan.sharding, least); };
    };
    const auto recompute = [](Recompute least) {
        return [least](TrainingJob& job) { job.recompute = std::max(job.recompute, least); };
    };
    const auto smallest = [](TrainingJob& job) { job.microBatch = 1; };
    return {shard(Sharding::optimizer),
            recompute(Recompute::selective),
            smallest,
            shard(Sharding::gradients),
            recompute(Recompute::full),
            [=](TrainingJob& job) {
                shard(Sharding::gradients)(job);
                recompute(Recompute::full)(job);
                smallest(job);
            },
            [=](TrainingJob& job) {
                shard(Sharding::parameters)(job);
                recompute(Recompute::full)(job);
                smallest(job);
            }};
}

/// The nearest batch that gives every replica as many micro-batches.
void evenOut(Scenario& scenario, const TypeCatalog& catalog) {
    const PlanFit fit = fitPlan(scenario, catalog);
    const double unit = fit.replicas * scenario.job.microBatch;
    if (unit >= 1 && unit <= 1e9)
        scenario.job.globalBatch =
            static_cast<std::uint32_t>(std::max(1.0, std::round(scenario.job.globalBatch / unit)) * unit);
}

ScenarioEdit fitting(const RepairPlace& place, const TrainingJob& after) {
    const AssignJob step{place.scenario.job, after};
    if (step.before == step.after)
        return {};
    return {"Make the model fit: " + changeText(step), {step}};
}

/// More GPUs a replica, and where the batch no longer divides, one that does.
void addLarger(const RepairPlace& place, const Change& thrift, std::vector<ScenarioEdit>& repairs) {
    for (std::uint32_t factor = 2; factor <= 32; factor *= 2)
        for (const auto size : {&ParallelPlan::tensor, &ParallelPlan::pipeline}) {
            Scenario trial = place.scenario;
            if (trial.job.plan.*size > 10000 / factor)
                continue;
            trial.job.plan.*size *= factor;
            thrift(trial.job);
            repairs.push_back(fitting(place, trial.job));
            evenOut(trial, place.catalog);
            repairs.push_back(fitting(place, trial.job));
        }
}

} // namespace

std::vector<ScenarioEdit> memoryRepairs(const RepairPlace& place) {
    std::vector<ScenarioEdit> repairs;
    for (const Change& change : thriftyChanges()) {
        TrainingJob after = place.scenario.job;
        change(after);
        repairs.push_back(fitting(place, after));
    }
    addLarger(
        place, [](TrainingJob&) {}, repairs);
    addLarger(
        place, [](TrainingJob& job) { job.recompute = Recompute::full; }, repairs);
    return repairs;
}

} // namespace lockstep
