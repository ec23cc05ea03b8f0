#include "core/scenario/PlanRules.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/scenario/Words.h"

namespace lockstep {

namespace {

/// The divisor of `whole` nearest to `number`; of two as near the smaller.
std::uint32_t nearestDivisor(std::uint32_t number, std::uint32_t whole) {
    for (std::uint32_t away = 0;; ++away) { // ends at 1 at the latest, which divides everything
        if (away < number && whole % (number - away) == 0)
            return number - away;
        if (whole % (number + away) == 0)
            return number + away;
    }
}

void checkExperts(const ModelType& model, const ParallelPlan& plan, std::vector<Finding>& findings) {
    const auto experts = static_cast<std::uint32_t>(std::max(1.0, model.experts.value));
    if (experts % plan.expert == 0)
        return;
    const std::string reason =
        experts == 1 ? fmt::format("{} is a dense model, without experts to share out; 1 works", model.name)
                     : fmt::format("it does not divide the {} experts of {}; {} does", experts, model.name,
                                   nearestDivisor(plan.expert, experts));
    findings.push_back({Severity::error, "/job/plan/expert",
                        fmt::format("expert parallel {} cannot be: {}", plan.expert, reason)});
}

void checkSchedule(const ParallelPlan& plan, std::vector<Finding>& findings) {
    if (plan.virtualStages > 1 && plan.schedule != PipelineSchedule::interleaved)
        findings.push_back(
            {Severity::warning, "/job/plan/virtual_stages",
             fmt::format("{} chunks a stage are for the schedule “{}”; with “{}” every stage "
                         "is one chunk",
                         plan.virtualStages, nameOf(PipelineSchedule::interleaved), nameOf(plan.schedule))});
    if (plan.sharding == Sharding::parameters && plan.pipeline > 1)
        findings.push_back({Severity::warning, "/job/plan/sharding",
                            fmt::format("a pipeline gathers sharded parameters anew for every micro-batch; "
                                        "with a pipeline “{}” is usual",
                                        nameOf(Sharding::optimizer))});
}

} // namespace

std::vector<Finding> checkPlanRules(const ModelType& model, const ParallelPlan& plan) {
    std::vector<Finding> findings;
    checkExperts(model, plan, findings);
    checkSchedule(plan, findings);
    return findings;
}

} // namespace lockstep
