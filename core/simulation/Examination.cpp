#include "core/simulation/Examination.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "core/calibration/JobQuestion.h"
#include "core/network/LinkGoodput.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/PlanFit.h"
#include "core/scenario/Validation.h"
#include "core/training/MemoryNeed.h"
#include "core/training/Spikes.h"

namespace lockstep {

namespace {

std::string whyHeldBack(const LinkCondition& condition) {
    switch (condition.bound) {
    case LinkBound::window:
        return fmt::format("the windows of its queue pairs are too small for a round trip of {}; larger "
                           "windows, more queue pairs or newer gear would help",
                           printSeconds(condition.roundTrip));
    case LinkBound::buffer:
        return fmt::format("its ports lack room for what arrives in a round trip of {} after a pause; deeper "
                           "buffers or selective repeat would help",
                           printSeconds(condition.roundTrip));
    case LinkBound::loss:
        return fmt::format("it loses {} of its packets; newer gear or selective repeat would help",
                           printPercent(condition.loss));
    case LinkBound::channel:
        break;
    }
    return fmt::format("a channel is up {} of the time; steadier optics would help",
                       printPercent(condition.availability));
}

void examineLinks(const Scenario& scenario, const TypeCatalog& catalog, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < scenario.links.size(); ++i) {
        const Link& link = scenario.links[i];
        const LinkCondition condition = conditionOf(link, *catalog.link(link.type), lengthOf(link, scenario));
        if (!isHeldBack(condition))
            continue;
        findings.push_back({Severity::warning, fmt::format("/links/{}", i),
                            fmt::format("{} – {} delivers {} of {}: {}", scenario.find(link.from)->name,
                                        scenario.find(link.to)->name, printBitRate(condition.goodput),
                                        printBitRate(condition.capacity), whyHeldBack(condition)),
                            linkHeldBack});
    }
}

/// The GPU types in use, each with the first rack group that has it.
template<class Visit>
void forEachGpu(const Scenario& scenario, const TypeCatalog& catalog, Visit visit) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < scenario.rackGroups.size(); ++i) {
        const RackGroup& group = scenario.rackGroups[i];
        const std::string& name = catalog.rack(group.rack)->gpu;
        if (group.count > 0 && seen.insert(name).second)
            visit(*catalog.gpu(name), i);
    }
}

/// The question of each GPU type, for what its memory must hold.
void examineMemory(const Scenario& scenario, const TypeCatalog& catalog, const ModelBasis& basis,
                   std::vector<Finding>& findings) {
    const PlanFit fit = fitPlan(scenario, catalog);
    const double microBatches = std::ceil(scenario.job.globalBatch / scenario.job.microBatch / fit.replicas);
    double data = fit.replicas; // optimizer state is spread inside a campus
    for (const CampusPart& part : fit.parts)
        data = std::min<double>(data, part.replicas);
    forEachGpu(scenario, catalog, [&](const GpuType& gpu, std::size_t group) {
        const StepQuestion asked = jobQuestion(basis, gpu, *catalog.model(scenario.job.model), scenario.job,
                                               {data, std::max(1.0, microBatches)});
        if (const auto overflow = explainOverflow(gpu.name, gpu.memory.value, asked.model, asked.plan,
                                                  asked.stack.fusedAttention))
            findings.push_back({Severity::warning, fmt::format("/rack_groups/{}/rack", group),
                                *overflow + " The figures below ignore that.", "memory_overflow"});
    });
}

void examineDomains(const Scenario& scenario, const TypeCatalog& catalog, std::vector<Finding>& findings) {
    const double tensor = scenario.job.plan.tensor;
    forEachGpu(scenario, catalog, [&](const GpuType& gpu, std::size_t) {
        if (tensor > gpu.scaleUpDomain.value)
            findings.push_back(
                {Severity::warning, "/job/plan/tensor",
                 fmt::format("tensor parallel {} is more than the {} GPUs of a {} scale-up domain: each "
                             "layer then waits for the network cards",
                             tensor, gpu.scaleUpDomain.value, gpu.name),
                 "tensor_beyond_domain"});
    });
}

void examineStalls(const Stragglers& late, std::vector<Finding>& findings) {
    if (late.spikesPerGpuDay > 0 && late.spikeMedian > longestSpike)
        findings.push_back(
            {Severity::warning, "/job/stragglers/spike_median_s",
             fmt::format("half of the stalls would be longer than {}; every stall counts as {} "
                         "at most, for what lasts longer is a failure",
                         printSeconds(late.spikeMedian), printSeconds(longestSpike)),
             "spikes_cut"});
}

} // namespace

std::vector<Finding> examine(const Scenario& scenario, const ModelBasis& basis) {
    const TypeCatalog catalog = overlaid(basis.types, scenario.ownTypes);
    std::vector<Finding> findings = validate(scenario, catalog);
    if (!canRun(findings))
        return findings;
    examineLinks(scenario, catalog, findings);
    examineStalls(scenario.job.stragglers, findings);
    if (!basis.calibration.stack(scenario.job.stack))
        return findings; // compile says so
    examineMemory(scenario, catalog, basis, findings);
    examineDomains(scenario, catalog, findings);
    std::ranges::stable_sort(findings, std::ranges::greater{}, &Finding::severity);
    return findings;
}

} // namespace lockstep
