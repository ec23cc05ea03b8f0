#include "core/scenario/NearestPlan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include <fmt/format.h>

#include "core/scenario/PlanFit.h"

namespace lockstep {

namespace {

/// `value`, what halving makes of it down to one, and the multiples of `step` next to these.
std::vector<std::uint32_t> smallerOnes(std::uint32_t value, std::uint32_t step) {
    std::vector<std::uint32_t> list;
    for (std::uint32_t v = value; v >= 1; v /= 2) {
        list.push_back(v);
        if (v / step * step > 0)
            list.push_back(v / step * step);
        list.push_back((v / step + 1) * step);
    }
    return list;
}

double change(const ParallelPlan& from, const ParallelPlan& to) {
    const auto part = [](double a, double b) { return std::fabs(std::log2(a / b)); };
    return part(from.tensor, to.tensor) + part(from.pipeline, to.pipeline) + part(from.context, to.context);
}

/// The most stages that fit with these ranks, by bisection: fewer stages never fit worse.
std::uint32_t mostStages(TrainingJob& job, const std::vector<CampusGpus>& gpus, std::uint32_t wanted) {
    const auto fits = [&](std::uint32_t stages) {
        job.plan.pipeline = stages;
        return fitPlan(job, gpus).replicasThatFit >= 1;
    };
    std::uint32_t most = 0;
    std::uint32_t beyond = wanted + 1;
    while (beyond - most > 1) {
        const std::uint32_t middle = most + (beyond - most) / 2;
        (fits(middle) ? most : beyond) = middle;
    }
    return most;
}

} // namespace

std::optional<ParallelPlan> nearestPlan(const Scenario& scenario, const TypeCatalog& catalog) {
    const ModelType& model = *catalog.model(scenario.job.model);
    const ParallelPlan& asked = scenario.job.plan;
    const bool stretches = asked.crossing == Crossing::tensor;
    const std::vector<CampusGpus> gpus = gpusOfCampuses(scenario, catalog);
    const auto taking = static_cast<std::uint32_t>(
        std::ranges::count_if(gpus, [](const CampusGpus& campus) { return campus.all > 0; }));
    const std::uint32_t step = stretches ? std::max(1u, taking) : 1;
    const auto layers = static_cast<std::uint32_t>(model.layers.value / asked.virtualStages);
    TrainingJob trial = scenario.job;
    trial.plan.data.reset();
    std::optional<ParallelPlan> best;
    double least = std::numeric_limits<double>::infinity();
    for (const std::uint32_t tensor : smallerOnes(asked.tensor, step))
        for (const std::uint32_t context : smallerOnes(asked.context, 1)) {
            if (tensor > model.heads.value || context > scenario.job.sequenceLength)
                continue;
            trial.plan.tensor = tensor;
            trial.plan.context = context;
            trial.plan.pipeline = mostStages(trial, gpus, std::max(1u, std::min(asked.pipeline, layers)));
            if (trial.plan.pipeline >= 1 && change(asked, trial.plan) < least) {
                least = change(asked, trial.plan);
                best = trial.plan;
            }
        }
    return best;
}

std::string planWords(const ParallelPlan& plan) {
    return fmt::format("tensor {} × pipeline {} × context {}", plan.tensor, plan.pipeline, plan.context);
}

} // namespace lockstep
