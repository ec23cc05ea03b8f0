#include "core/simulation/ReplicaPlacement.h"

#include <algorithm>

namespace lockstep {

namespace {

std::uint32_t layOut(ReplicaPlacement& placement, const RackGroup& group, const TypeCatalog& catalog,
                     std::uint32_t first) {
    const RackType& rack = *catalog.rack(group.rack);
    const auto perRack = static_cast<std::uint32_t>(rack.gpus.value);
    placement.groups.push_back({group.id,
                                placement.campuses.size(),
                                rack.gpu,
                                group.rack,
                                rack.gpu,
                                perRack,
                                {first, perRack * group.count}});
    placement.ages.push_back(group.age);
    return first + perRack * group.count;
}

/// Cuts runs of GPUs with one kind of work at the borders of rack groups; they are added in GPU order.
class ClassList {
public:
    explicit ClassList(const std::vector<FleetGroup>& groups) : m_groups(groups) {}

    void add(GpuRange range, const WorkClass& work) {
        if (range.count == 0)
            return;
        while (m_group < m_groups.size() && m_groups[m_group].gpus.end() <= range.first)
            ++m_group;
        for (std::size_t g = m_group; g < m_groups.size() && m_groups[g].gpus.first < range.end(); ++g) {
            const std::uint32_t first = std::max(range.first, m_groups[g].gpus.first);
            const std::uint32_t end = std::min(range.end(), m_groups[g].gpus.end());
            WorkClass& here = m_classes.emplace_back(work);
            here.group = g;
            here.gpus = {first, end - first};
        }
    }

    std::vector<WorkClass> take() { return std::move(m_classes); }

private:
    const std::vector<FleetGroup>& m_groups;
    std::size_t m_group = 0; ///< the first that does not end before what is added next
    std::vector<WorkClass> m_classes;
};

} // namespace

ReplicaPlacement placeReplicas(const Scenario& scenario, const TypeCatalog& catalog) {
    ReplicaPlacement placement;
    std::uint32_t next = 0;
    for (const Campus& campus : scenario.campuses) {
        FleetCampus place{campus.id, campus.name, {next, 0}};
        for (const RackGroup& group : scenario.rackGroups)
            if (group.campus == campus.id && group.count > 0)
                next = layOut(placement, group, catalog, next);
        place.gpus.count = next - place.gpus.first;
        placement.campuses.push_back(std::move(place));
    }
    placement.fit = fitPlan(scenario, catalog);
    placement.replicas = static_cast<std::uint32_t>(placement.fit.replicas);
    return placement;
}

GpuRange gpusOf(const ReplicaPlacement& placement, const CampusPart& part, const StageRun& run) {
    return {placement.campuses[part.campus].gpus.first + run.firstGpu,
            part.replicas * run.stages * part.ranks};
}

std::uint32_t firstReplicaOf(const ReplicaPlacement& placement, const CampusPart& part, Crossing crossing) {
    std::uint32_t before = 0;
    if (crossing == Crossing::data)
        for (const CampusPart& other : placement.fit.parts)
            before += other.campus < part.campus ? other.replicas : 0;
    return before;
}

namespace {

/// The work of a run of stages, cut where replicas differ.
void addRun(const CampusPart& part, const StageRun& run, GpuRange gpus, std::uint32_t firstReplica,
            const std::vector<std::uint32_t>& microBatches, const std::vector<std::uint32_t>& rows,
            ClassList& list) {
    const std::uint32_t size = run.stages * part.ranks;
    for (std::uint32_t r = 0; r < part.replicas;) {
        const std::uint32_t replica = firstReplica + r;
        std::uint32_t end = r + 1;
        while (end < part.replicas && microBatches[firstReplica + end] == microBatches[replica] &&
               rows[firstReplica + end] == rows[replica])
            ++end;
        WorkClass work;
        work.allocated = true;
        work.microBatches = microBatches[replica];
        work.firstOfPart = gpus.first;
        work.ranks = part.ranks;
        work.row = rows[replica];
        list.add({gpus.first + r * size, (end - r) * size}, work);
        r = end;
    }
}

} // namespace

std::vector<WorkClass> classesOf(const ReplicaPlacement& placement, Crossing crossing,
                                 const std::vector<std::uint32_t>& microBatches,
                                 const std::vector<std::uint32_t>& rows) {
    ClassList list(placement.groups);
    auto part = placement.fit.parts.begin();
    for (std::size_t campus = 0; campus < placement.campuses.size(); ++campus) {
        const GpuRange owned = placement.campuses[campus].gpus;
        std::uint32_t next = owned.first;
        if (part != placement.fit.parts.end() && part->campus == campus) {
            const std::uint32_t firstReplica = firstReplicaOf(placement, *part, crossing);
            for (const StageRun& run : part->runs()) {
                const GpuRange gpus = gpusOf(placement, *part, run);
                list.add({next, gpus.first - next}, {});
                addRun(*part, run, gpus, firstReplica, microBatches, rows, list);
                next = gpus.end();
            }
            ++part;
        }
        list.add({next, owned.end() - next}, {});
    }
    return list.take();
}

} // namespace lockstep
