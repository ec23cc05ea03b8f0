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

/// Cuts a run of GPUs with one kind of work at the borders of rack groups.
class ClassList {
public:
    explicit ClassList(const std::vector<FleetGroup>& groups) : m_groups(groups) {}

    void add(GpuRange range, const WorkClass& work) {
        for (std::size_t g = 0; g < m_groups.size(); ++g) {
            const std::uint32_t first = std::max(range.first, m_groups[g].gpus.first);
            const std::uint32_t end = std::min(range.end(), m_groups[g].gpus.end());
            if (first >= end)
                continue;
            WorkClass& here = m_classes.emplace_back(work);
            here.group = g;
            here.gpus = {first, end - first};
        }
    }

    std::vector<WorkClass> take() { return std::move(m_classes); }

private:
    const std::vector<FleetGroup>& m_groups;
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

GpuRange gpusOf(const ReplicaPlacement& placement, const CampusPart& part) {
    return {placement.campuses[part.campus].gpus.first, part.gpus()};
}

std::uint32_t firstReplicaOf(const ReplicaPlacement& placement, const CampusPart& part, Crossing crossing) {
    std::uint32_t before = 0;
    if (crossing == Crossing::data)
        for (const CampusPart& other : placement.fit.parts)
            before += other.campus < part.campus ? other.replicas : 0;
    return before;
}

std::vector<WorkClass> classesOf(const ReplicaPlacement& placement, Crossing crossing,
                                 const std::vector<std::uint32_t>& microBatches,
                                 const std::vector<std::uint32_t>& rows) {
    ClassList list(placement.groups);
    auto part = placement.fit.parts.begin();
    for (std::size_t campus = 0; campus < placement.campuses.size(); ++campus) {
        GpuRange left = placement.campuses[campus].gpus;
        if (part != placement.fit.parts.end() && part->campus == campus) {
            const std::uint32_t first = firstReplicaOf(placement, *part, crossing);
            const std::uint32_t size = part->stages * part->ranks;
            for (std::uint32_t r = 0; r < part->replicas;) {
                std::uint32_t end = r + 1;
                while (end < part->replicas && microBatches[first + end] == microBatches[first + r] &&
                       rows[first + end] == rows[first + r])
                    ++end;
                WorkClass work;
                work.allocated = true;
                work.microBatches = microBatches[first + r];
                work.firstOfPart = placement.campuses[campus].gpus.first;
                work.ranks = part->ranks;
                work.row = rows[first + r];
                list.add({left.first + r * size, (end - r) * size}, work);
                r = end;
            }
            left = {left.first + part->gpus(), left.count - part->gpus()};
            ++part;
        }
        list.add(left, {});
    }
    return list.take();
}

} // namespace lockstep
