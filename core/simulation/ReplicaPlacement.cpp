#include "core/simulation/ReplicaPlacement.h"

#include <algorithm>

#include "core/scenario/PlanFit.h"

namespace lockstep {

namespace {

class Placing {
public:
    Placing(const Scenario& scenario, const TypeCatalog& catalog) : m_scenario(scenario), m_catalog(catalog) {
        m_placement.replicas = static_cast<std::uint32_t>(fitPlan(scenario, catalog).replicas);
    }

    void layOutGroups() {
        std::uint32_t next = 0;
        for (const Campus& campus : m_scenario.campuses) {
            FleetCampus place{campus.id, campus.name, {next, 0}};
            for (const RackGroup& group : m_scenario.rackGroups)
                if (group.campus == campus.id && group.count > 0)
                    next = layOut(group, next);
            place.gpus.count = next - place.gpus.first;
            m_placement.campuses.push_back(std::move(place));
        }
    }

    void place() {
        const auto size = static_cast<std::uint32_t>(m_scenario.job.plan.gpusPerReplica());
        const std::uint32_t microBatches = m_scenario.job.globalBatch / m_scenario.job.microBatch;
        const std::uint32_t fewest = microBatches / m_placement.replicas;
        const std::uint32_t busier =
            microBatches % m_placement.replicas; // replicas with one micro-batch more
        std::uint32_t placed = 0;
        for (const FleetCampus& campus : m_placement.campuses) {
            const std::uint32_t here = std::min(m_placement.replicas - placed, campus.gpus.count / size);
            const std::uint32_t busierHere = busier > placed ? std::min(here, busier - placed) : 0;
            m_placement.replicasOfCampus.push_back(here);
            const std::uint32_t busyEnd = campus.gpus.first + busierHere * size;
            const std::uint32_t usedEnd = campus.gpus.first + here * size;
            addClasses({campus.gpus.first, busyEnd - campus.gpus.first}, true, fewest + 1);
            addClasses({busyEnd, usedEnd - busyEnd}, true, fewest);
            addClasses({usedEnd, campus.gpus.end() - usedEnd}, false, 0);
            placed += here;
        }
    }

    ReplicaPlacement take() { return std::move(m_placement); }

private:
    std::uint32_t layOut(const RackGroup& group, std::uint32_t first) {
        const RackType& rack = *m_catalog.rack(group.rack);
        const auto perRack = static_cast<std::uint32_t>(rack.gpus.value);
        m_placement.groups.push_back({group.id,
                                      m_placement.campuses.size(),
                                      rack.gpu,
                                      group.rack,
                                      rack.gpu,
                                      perRack,
                                      {first, perRack * group.count}});
        m_placement.ages.push_back(group.age);
        return first + perRack * group.count;
    }

    void addClasses(GpuRange range, bool allocated, std::uint32_t microBatches) {
        for (std::size_t g = 0; g < m_placement.groups.size(); ++g) {
            const GpuRange& group = m_placement.groups[g].gpus;
            const std::uint32_t first = std::max(range.first, group.first);
            const std::uint32_t end = std::min(range.end(), group.end());
            if (first >= end)
                continue;
            WorkClass work;
            work.group = g;
            work.gpus = {first, end - first};
            work.allocated = allocated;
            m_placement.classes.push_back(std::move(work));
            m_placement.microBatches.push_back(microBatches);
        }
    }

    const Scenario& m_scenario;
    const TypeCatalog& m_catalog;
    ReplicaPlacement m_placement;
};

} // namespace

ReplicaPlacement placeReplicas(const Scenario& scenario, const TypeCatalog& catalog) {
    Placing placing(scenario, catalog);
    placing.layOutGroups();
    placing.place();
    return placing.take();
}

} // namespace lockstep
