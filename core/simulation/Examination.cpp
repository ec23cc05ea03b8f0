#include "core/simulation/Examination.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/network/LinkGoodput.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/PlanFit.h"
#include "core/training/TransformerModel.h"

namespace lockstep {

namespace {

void examineLinks(const Scenario& scenario, const TypeCatalog& catalog, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < scenario.links.size(); ++i) {
        const Link& link = scenario.links[i];
        const LinkCondition condition = conditionOf(link, *catalog.link(link.type), lengthOf(link, scenario));
        if (!isHeldBack(condition))
            continue;
        const std::string reason =
            condition.windowLimited
                ? fmt::format(
                      "the windows of its queue pairs are too small for a round trip of {}; larger windows, "
                      "more queue pairs or newer gear would help",
                      printSeconds(condition.roundTrip))
                : fmt::format("it loses {} of its packets; newer gear or selective repeat would help",
                              printPercent(condition.loss));
        findings.push_back({Severity::warning, fmt::format("/links/{}", i),
                            fmt::format("{} – {} delivers {} of {}: {}", scenario.find(link.from)->name,
                                        scenario.find(link.to)->name, printBitRate(condition.goodput),
                                        printBitRate(condition.capacity), reason)});
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

void examineMemory(const Scenario& scenario, const TypeCatalog& catalog, std::vector<Finding>& findings) {
    const double replicas = fitPlan(scenario, catalog).replicas;
    const Bytes state = leastStateBytes(*catalog.model(scenario.job.model), scenario.job.plan, replicas);
    forEachGpu(scenario, catalog, [&](const GpuType& gpu, std::size_t group) {
        if (state > gpu.memory.value)
            findings.push_back(
                {Severity::warning, fmt::format("/rack_groups/{}/rack", group),
                 fmt::format("{} cannot hold its share of the model: weights, gradients and optimizer "
                             "need {} of its {}, activations more. The figures below ignore that; "
                             "raise tensor or pipeline parallelism",
                             gpu.name, printBytes(state), printBytes(gpu.memory.value))});
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
                             tensor, gpu.scaleUpDomain.value, gpu.name)});
    });
}

} // namespace

std::vector<Finding> examine(const Scenario& scenario, const ModelBasis& basis) {
    const TypeCatalog catalog = overlaid(basis.types, scenario.ownTypes);
    std::vector<Finding> findings = validate(scenario, catalog);
    if (!canRun(findings))
        return findings;
    examineLinks(scenario, catalog, findings);
    examineMemory(scenario, catalog, findings);
    examineDomains(scenario, catalog, findings);
    std::ranges::stable_sort(findings, std::ranges::greater{}, &Finding::severity);
    return findings;
}

} // namespace lockstep
