#include "core/scenario/PlanFit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace lockstep {

double gpusOf(const RackGroup& group, const TypeCatalog& catalog) {
    const RackType* rack = catalog.rack(group.rack);
    return rack ? static_cast<double>(group.count) * std::floor(rack->gpus.value) : 0;
}

double gpusIn(const Scenario& scenario, CampusId campus, const TypeCatalog& catalog) {
    double gpus = 0;
    for (const RackGroup& group : scenario.rackGroups)
        if (group.campus == campus)
            gpus += gpusOf(group, catalog);
    return gpus;
}

namespace {

double wantedOf(const TrainingJob& job, double fitting) {
    return job.plan.data ? std::min<double>(*job.plan.data, fitting) : fitting;
}

/// Stages of one replica that a campus with so many GPUs can hold when it holds as many of `replicas`.
double stagesAt(double gpus, double replicas, double ranks) {
    return std::floor(gpus / (replicas * ranks));
}

/// The most replicas for which the campuses together have room for every stage.
double mostReplicas(const std::vector<double>& gpus, const ParallelPlan& plan, double ranks) {
    const auto fits = [&](double replicas) {
        double stages = 0;
        for (const double owned : gpus)
            stages += stagesAt(owned, replicas, ranks);
        return stages >= plan.pipeline;
    };
    double most = 0;
    double beyond = mostGpus + 1;
    while (beyond - most > 1) {
        const double middle = std::floor((most + beyond) / 2);
        (fits(middle) ? most : beyond) = middle;
    }
    return most;
}

std::uint32_t inWhole(double count) {
    return static_cast<std::uint32_t>(std::min(count, mostGpus));
}

/// Stages of every replica on each type of one campus.
CampusPart mixedPart(const CampusGpus& campus, const ParallelPlan& plan) {
    const double ranks = static_cast<double>(plan.tensor) * plan.context;
    const double replicas = mostReplicas(campus.ofOneType, plan, ranks);
    CampusPart part{0, inWhole(replicas), 0, plan.pipeline, plan.tensor * plan.context, {}};
    std::uint32_t placed = 0;
    double first = 0;
    for (const double owned : campus.ofOneType) {
        if (placed == plan.pipeline || replicas == 0)
            break;
        const double room = stagesAt(owned, replicas, ranks);
        const auto stages = static_cast<std::uint32_t>(std::min<double>(plan.pipeline - placed, room));
        if (stages > 0)
            part.shared.push_back({inWhole(first), placed, stages});
        placed += stages;
        first += owned;
    }
    return part;
}

CampusPart wholePart(const CampusGpus& campus, const ParallelPlan& plan) {
    return {0,
            inWhole(std::floor(campus.all / plan.gpusPerReplica())),
            0,
            plan.pipeline,
            plan.tensor * plan.context,
            {}};
}

void fitData(const std::vector<CampusGpus>& campuses, const ParallelPlan& plan, PlanFit& fit) {
    for (std::size_t campus = 0; campus < campuses.size(); ++campus) {
        CampusPart part = wholePart(campuses[campus], plan);
        if (plan.mixing == Mixing::stages && plan.pipeline > 1)
            if (CampusPart mixed = mixedPart(campuses[campus], plan); mixed.shared.size() > 1)
                part = std::move(mixed);
        part.campus = campus;
        fit.replicasThatFit += part.replicas;
        if (part.replicas > 0)
            fit.parts.push_back(std::move(part));
    }
}

void fitPipeline(const std::vector<double>& gpus, const TrainingJob& job, PlanFit& fit) {
    const ParallelPlan& plan = job.plan;
    const double ranks = static_cast<double>(plan.tensor) * plan.context;
    fit.replicasThatFit = mostReplicas(gpus, plan, ranks);
    const double replicas = wantedOf(job, fit.replicasThatFit);
    std::uint32_t placed = 0;
    for (std::size_t campus = 0; campus < gpus.size() && replicas > 0; ++campus) {
        const auto stages = static_cast<std::uint32_t>(
            std::min<double>(plan.pipeline - placed, stagesAt(gpus[campus], replicas, ranks)));
        if (stages > 0)
            fit.parts.push_back({campus,
                                 static_cast<std::uint32_t>(replicas),
                                 placed,
                                 stages,
                                 static_cast<std::uint32_t>(ranks),
                                 {}});
        placed += stages;
    }
}

/// Nothing fits where the ranks of a stage do not divide over the campuses.
void fitTensor(const std::vector<double>& gpus, const TrainingJob& job, PlanFit& fit) {
    const ParallelPlan& plan = job.plan;
    const auto taking =
        static_cast<std::uint32_t>(std::ranges::count_if(gpus, [](double n) { return n > 0; }));
    if (taking == 0 || plan.tensor % taking != 0)
        return;
    const std::uint32_t ranks = plan.tensor / taking * plan.context;
    double fits = mostGpus;
    for (const double owned : gpus)
        if (owned > 0)
            fits = std::min(fits, std::floor(owned / (static_cast<double>(ranks) * plan.pipeline)));
    fit.replicasThatFit = fits;
    for (std::size_t campus = 0; campus < gpus.size() && fits > 0; ++campus)
        if (gpus[campus] > 0)
            fit.parts.push_back(
                {campus, static_cast<std::uint32_t>(wantedOf(job, fits)), 0, plan.pipeline, ranks, {}});
}

} // namespace

std::vector<CampusGpus> gpusOfCampuses(const Scenario& scenario, const TypeCatalog& catalog) {
    std::vector<CampusGpus> campuses(scenario.campuses.size());
    std::vector<std::string_view> types(campuses.size());
    std::map<CampusId, std::size_t> places;
    for (std::size_t i = 0; i < scenario.campuses.size(); ++i)
        places.emplace(scenario.campuses[i].id, i);
    for (const RackGroup& group : scenario.rackGroups) {
        const auto place = places.find(group.campus);
        const double gpus = gpusOf(group, catalog);
        if (place == places.end() || gpus <= 0)
            continue;
        CampusGpus& campus = campuses[place->second];
        const std::string_view type = catalog.rack(group.rack)->gpu;
        if (campus.ofOneType.empty() || types[place->second] != type)
            campus.ofOneType.push_back(0);
        types[place->second] = type;
        campus.ofOneType.back() += gpus;
        campus.all += gpus;
    }
    return campuses;
}

PlanFit fitPlan(const Scenario& scenario, const TypeCatalog& catalog) {
    return fitPlan(scenario.job, gpusOfCampuses(scenario, catalog));
}

PlanFit fitPlan(const TrainingJob& job, const std::vector<CampusGpus>& campuses) {
    PlanFit fit;
    fit.gpusPerReplica = job.plan.gpusPerReplica();
    std::vector<double> gpus;
    for (const CampusGpus& campus : campuses) {
        gpus.push_back(campus.all);
        fit.gpus += campus.all;
        fit.largestCampus = std::max(fit.largestCampus, campus.all);
    }
    switch (job.plan.crossing) {
    case Crossing::data:
        fitData(campuses, job.plan, fit);
        break;
    case Crossing::pipeline:
        fitPipeline(gpus, job, fit);
        break;
    case Crossing::tensor:
        fitTensor(gpus, job, fit);
        break;
    }
    fit.replicas = wantedOf(job, fit.replicasThatFit);
    if (job.plan.crossing == Crossing::data) {
        double left = fit.replicas; // the first campuses are filled first
        for (CampusPart& part : fit.parts) {
            part.replicas = static_cast<std::uint32_t>(std::min<double>(part.replicas, left));
            left -= part.replicas;
        }
        std::erase_if(fit.parts, [](const CampusPart& part) { return part.replicas == 0; });
    }
    return fit;
}

std::vector<CampusId> campusesOutOfReach(const Scenario& scenario, const TypeCatalog& catalog) {
    std::vector<CampusId> waiting;
    const std::vector<CampusGpus> campuses = gpusOfCampuses(scenario, catalog);
    for (std::size_t i = 0; i < campuses.size(); ++i)
        if (campuses[i].all > 0)
            waiting.push_back(scenario.campuses[i].id);
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
