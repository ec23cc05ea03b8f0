#include "core/scenario/PlanFit.h"

#include <algorithm>
#include <cmath>

namespace lockstep {

double gpusOf(const RackGroup& group, const TypeCatalog& catalog) {
    return static_cast<double>(group.count) * std::floor(catalog.rack(group.rack)->gpus.value);
}

double gpusIn(const Scenario& scenario, CampusId campus, const TypeCatalog& catalog) {
    double gpus = 0;
    for (const RackGroup& group : scenario.rackGroups)
        if (group.campus == campus)
            gpus += gpusOf(group, catalog);
    return gpus;
}

PlanFit fitPlan(const Scenario& scenario, const TypeCatalog& catalog) {
    PlanFit fit;
    fit.gpusPerReplica = scenario.job.plan.gpusPerReplica();
    for (const Campus& campus : scenario.campuses) {
        const double gpus = gpusIn(scenario, campus.id, catalog);
        fit.gpus += gpus;
        fit.largestCampus = std::max(fit.largestCampus, gpus);
        fit.replicasThatFit += std::floor(gpus / fit.gpusPerReplica);
    }
    const double wanted = scenario.job.plan.data ? *scenario.job.plan.data : fit.replicasThatFit;
    fit.replicas = std::min(wanted, fit.replicasThatFit);
    return fit;
}

std::vector<CampusId> campusesOutOfReach(const Scenario& scenario, const TypeCatalog& catalog) {
    std::vector<CampusId> waiting;
    for (const Campus& campus : scenario.campuses)
        if (gpusIn(scenario, campus.id, catalog) > 0)
            waiting.push_back(campus.id);
    if (waiting.empty())
        return {};
    std::vector<CampusId> reached{waiting.front()};
    for (std::size_t i = 0; i < reached.size(); ++i)
        for (const Link& link : scenario.links) {
            const CampusId other = link.from == reached[i] ? link.to
                                   : link.to == reached[i] ? link.from
                                                           : CampusId{};
            if (other.valid() && std::ranges::find(reached, other) == reached.end())
                reached.push_back(other);
        }
    std::erase_if(waiting, [&](CampusId id) { return std::ranges::find(reached, id) != reached.end(); });
    return waiting;
}

FlopsPerSecond peakOf(const GpuType& gpu, Precision precision) {
    switch (precision) {
    case Precision::fp8:
        return gpu.fp8.value;
    case Precision::fp4:
        return gpu.fp4.value;
    case Precision::bf16:
        break;
    }
    return gpu.bf16.value;
}

} // namespace lockstep
