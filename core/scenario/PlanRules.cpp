#include "core/scenario/PlanRules.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
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

std::uint32_t expertsOf(const ModelType& model) {
    return static_cast<std::uint32_t>(std::max(1.0, model.experts.value));
}

std::uint64_t ranksOfStage(const ParallelPlan& plan, std::uint32_t replicas) {
    return std::uint64_t{plan.tensor} * plan.context * replicas;
}

std::string inCampus(const PlanFit& fit) {
    return fit.parts.size() > 1 ? " in each campus" : "";
}

/// What to do instead, in words.
std::string wholeGroups(const ModelType& model, const ParallelPlan& plan, const PlanFit& fit) {
    std::string words = fmt::format("{} ranks a group work", nearestExpertRanks(model, plan, fit));
    const std::uint32_t replicas = replicasInWholeGroups(plan, fit.parts.front().replicas);
    if (fit.parts.size() == 1 && replicas > 0)
        words += fmt::format(", or {} replicas", replicas);
    return words;
}

void checkExperts(const ModelType& model, const ParallelPlan& plan, FindingList& findings) {
    const std::uint32_t experts = expertsOf(model);
    if (experts % plan.expert == 0)
        return;
    const std::string reason =
        experts == 1 ? fmt::format("{} is a dense model, without experts to share out; 1 works", model.name)
                     : fmt::format("it does not divide the {} experts of {}; {} does", experts, model.name,
                                   nearestDivisor(plan.expert, experts));
    findings.error("/job/plan/expert", fmt::format("expert parallel {} cannot be: {}", plan.expert, reason));
}

void checkSchedule(const ParallelPlan& plan, FindingList& findings) {
    if (plan.virtualStages > 1 && plan.schedule != PipelineSchedule::interleaved)
        findings.warning("chunks_unused", "/job/plan/virtual_stages",
                         fmt::format("{} chunks a stage are for the schedule “{}”; with “{}” every stage "
                                     "is one chunk",
                                     plan.virtualStages, nameOf(PipelineSchedule::interleaved),
                                     nameOf(plan.schedule)));
    if (plan.sharding == Sharding::parameters && plan.pipeline > 1)
        findings.warning("sharding_with_pipeline", "/job/plan/sharding",
                         fmt::format("a pipeline gathers sharded parameters anew for every micro-batch; "
                                     "with a pipeline “{}” is usual",
                                     nameOf(Sharding::optimizer)));
}

void checkShape(const ModelType& model, const TrainingJob& job, FindingList& findings) {
    if (static_cast<double>(job.plan.pipeline) * job.plan.virtualStages > model.layers.value)
        findings.error(
            "/job/plan/pipeline",
            fmt::format("{} stages of {} chunks cut {} layers thinner than one layer; at most {} stages fit",
                        job.plan.pipeline, job.plan.virtualStages, printCount(model.layers.value),
                        printCount(std::max(1.0, std::floor(model.layers.value / job.plan.virtualStages)))));
    if (static_cast<double>(job.plan.tensor) > model.heads.value)
        findings.error("/job/plan/tensor",
                       fmt::format("tensor parallel {} is more than the {} attention heads", job.plan.tensor,
                                   printCount(model.heads.value)));
    if (job.plan.context > job.sequenceLength)
        findings.error("/job/plan/context", "context parallel is more than the tokens of a sequence");
}

} // namespace

std::uint32_t nearestExpertRanks(const ModelType& model, const ParallelPlan& plan, const PlanFit& fit) {
    std::uint64_t common = expertsOf(model);
    for (const CampusPart& part : fit.parts)
        common = std::gcd(common, ranksOfStage(plan, part.replicas));
    return nearestDivisor(plan.expert, static_cast<std::uint32_t>(common));
}

std::uint32_t replicasInWholeGroups(const ParallelPlan& plan, std::uint32_t replicas) {
    const auto each = static_cast<std::uint32_t>(ranksOfStage(plan, 1));
    const std::uint32_t unit = plan.expert / std::gcd(plan.expert, each);
    return replicas / unit * unit;
}

void checkExpertGroups(const ModelType& model, const ParallelPlan& plan, const PlanFit& fit,
                       FindingList& findings) {
    if (plan.expert <= 1 || expertsOf(model) % plan.expert != 0)
        return;
    const auto uneven = std::ranges::find_if(fit.parts, [&](const CampusPart& part) {
        return ranksOfStage(plan, part.replicas) % plan.expert != 0;
    });
    if (uneven == fit.parts.end())
        return;
    const std::uint64_t ranks = ranksOfStage(plan, uneven->replicas);
    const bool isTooFew = ranks < plan.expert;
    std::string sentence =
        fmt::format("groups of {} expert ranks do not divide the {} ranks of a stage (tensor {} × context "
                    "{} × {} replicas{}): {}; {}",
                    plan.expert, ranks, plan.tensor, plan.context, uneven->replicas, inCampus(fit),
                    isTooFew ? "there is not one whole group"
                             : fmt::format("{} are in no whole group", ranks % plan.expert),
                    wholeGroups(model, plan, fit));
    if (isTooFew)
        findings.error("/job/plan/expert", std::move(sentence));
    else
        findings.warning("expert_groups_uneven", "/job/plan/expert", std::move(sentence));
}

void checkMixing(const ParallelPlan& plan, const PlanFit& fit, FindingList& findings) {
    const bool isMixed =
        std::ranges::any_of(fit.parts, [](const CampusPart& part) { return !part.shared.empty(); });
    if (plan.mixing == Mixing::apart || isMixed || fit.parts.empty())
        return;
    std::string reason = "no campus has GPUs of several types with room for a stage";
    if (plan.pipeline == 1)
        reason = "a replica of one stage stands on one type";
    if (plan.crossing != Crossing::data)
        reason =
            fmt::format("that needs whole replicas in a campus, and “{}” crosses", nameOf(plan.crossing));
    findings.warning("mixing_without_effect", "/job/plan/mixing",
                     fmt::format("GPU types do not share out the stages of a replica: {}; with “{}” it is "
                                 "the same",
                                 reason, nameOf(Mixing::apart)));
}

void checkPlan(const ModelType& model, const TrainingJob& job, FindingList& findings) {
    checkShape(model, job, findings);
    checkExperts(model, job.plan, findings);
    checkSchedule(job.plan, findings);
}

} // namespace lockstep
