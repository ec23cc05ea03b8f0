#include "core/scenario/FitRules.h"

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/NearestPlan.h"
#include "core/scenario/Words.h"

namespace lockstep {

namespace {

/// Why no replica fits, and the nearest plan that does.
std::string noReplica(const Scenario& scenario, const TypeCatalog& catalog, const PlanFit& fit) {
    const ParallelPlan& plan = scenario.job.plan;
    std::string where =
        fmt::format("in one campus; the largest campus has {}", printCount(fit.largestCampus));
    if (plan.crossing == Crossing::pipeline)
        where = fmt::format("with whole stages in each campus; there are {} in all", printCount(fit.gpus));
    if (plan.crossing == Crossing::tensor)
        where = "with an equal share of every stage's tensor ranks in each campus, which they do not allow";
    const auto nearest = nearestPlan(scenario, catalog);
    return fmt::format("one replica needs {} GPUs ({}) {}.{}", printCount(fit.gpusPerReplica),
                       planWords(plan), where,
                       nearest ? fmt::format(" The nearest plan that fits is {}", planWords(*nearest)) : "");
}

std::string nearestBatches(const TrainingJob& job) {
    const double below = job.globalBatch / job.microBatch * static_cast<double>(job.microBatch);
    const std::string above = printCount(below + job.microBatch);
    return below > 0 ? fmt::format("{} and {}", printCount(below), above) : above;
}

} // namespace

void checkPrecision(const Scenario& scenario, const TypeCatalog& catalog, FindingList& findings) {
    for (std::size_t i = 0; i < scenario.rackGroups.size(); ++i) {
        const GpuType& gpu = *catalog.gpu(catalog.rack(scenario.rackGroups[i].rack)->gpu);
        if (scenario.rackGroups[i].count > 0 && peakOf(gpu, scenario.job.precision).value <= 0)
            findings.error(fmt::format("/rack_groups/{}/rack", i),
                           fmt::format("{} has no {} arithmetic; choose another precision or other racks",
                                       gpu.name, scenario.job.precision == Precision::fp8 ? "FP8" : "FP4"));
    }
}

void checkFit(const Scenario& scenario, const TypeCatalog& catalog, const PlanFit& fit,
              FindingList& findings) {
    const double size = scenario.job.plan.gpusPerReplica();
    if (fit.gpus == 0) {
        findings.error("/rack_groups", "there are no GPUs yet; put racks on a campus");
        return;
    }
    if (fit.gpus > mostGpus) {
        findings.error("/rack_groups", fmt::format("{} GPUs are more than the {} this version simulates",
                                                   printCount(fit.gpus), printCount(mostGpus)));
        return;
    }
    if (fit.replicasThatFit == 0)
        findings.error("/job/plan", noReplica(scenario, catalog, fit));
    else if (scenario.job.plan.data && *scenario.job.plan.data > fit.replicasThatFit)
        findings.error(
            "/job/plan/data",
            fmt::format("{} replicas of {} GPUs do not fit; the campuses hold {}{}",
                        printCount(*scenario.job.plan.data), printCount(size),
                        printCount(fit.replicasThatFit),
                        scenario.job.plan.crossing == Crossing::data ? ", each inside one campus" : ""));
    else if (fit.unusedGpus() > 0)
        findings.warning("gpus_unused", "/job/plan",
                         fmt::format("{} of {} GPUs are in no replica: {} replicas of {} GPUs are in use",
                                     printCount(fit.unusedGpus()), printCount(fit.gpus),
                                     printCount(fit.replicas), printCount(size)));
}

void checkLearners(const TrainingJob& job, const PlanFit& fit, FindingList& findings) {
    if (job.lowCommunication.method == SyncMethod::everyStep || job.plan.crossing == Crossing::data)
        return;
    if (fit.parts.size() > 1)
        findings.error("/job/plan/crossing",
                       fmt::format("with “{}” every campus learns alone and holds whole replicas; let “{}” "
                                   "cross instead of “{}”, or exchange gradients every step",
                                   nameOf(job.lowCommunication.method), nameOf(Crossing::data),
                                   nameOf(job.plan.crossing)));
}

void checkBatch(const TrainingJob& job, const PlanFit& fit, FindingList& findings) {
    if (fit.replicas == 0 || fit.gpus > mostGpus)
        return;
    if (job.globalBatch % job.microBatch != 0) {
        findings.error(
            "/job/global_batch",
            fmt::format("{} sequences do not divide into micro-batches of {}; the nearest that do are {}",
                        printCount(job.globalBatch), job.microBatch, nearestBatches(job)));
        return;
    }
    const std::uint32_t microBatches = job.globalBatch / job.microBatch;
    const auto replicas = static_cast<std::uint32_t>(fit.replicas);
    if (microBatches < replicas)
        findings.warning(
            "replicas_without_work", "/job/global_batch",
            fmt::format("{} micro-batches leave {} of {} replicas without work; a global batch of {} gives "
                        "each one",
                        printCount(microBatches), printCount(replicas - microBatches),
                        printCount(fit.replicas), printCount(double(fit.replicas) * job.microBatch)));
    else if (microBatches % replicas != 0)
        findings.warning(
            "batch_uneven", "/job/global_batch",
            fmt::format("{} micro-batches over {} replicas: some have one more than others, which wait; a "
                        "global batch of {} divides evenly",
                        printCount(microBatches), printCount(fit.replicas),
                        printCount(double(microBatches / replicas) * replicas * job.microBatch)));
    if (job.plan.virtualStages > 1 && microBatches / replicas < job.plan.pipeline && job.plan.pipeline > 1)
        findings.warning("interleaving_starved", "/job/plan/virtual_stages",
                         fmt::format("interleaving wants at least {} micro-batches a replica, there are {}",
                                     job.plan.pipeline, microBatches / replicas));
}

} // namespace lockstep
