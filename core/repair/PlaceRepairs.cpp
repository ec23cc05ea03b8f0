#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/edit/Edits.h"
#include "core/quantity/QuantityText.h"
#include "core/repair/RepairCandidates.h"
#include "core/scenario/Limits.h"
#include "core/scenario/NearestName.h"
#include "core/scenario/PlanFit.h"
#include "core/scenario/UniqueName.h"

namespace lockstep {

namespace {

using Repairs = std::vector<ScenarioEdit>;

ScenarioEdit named(std::string name, ScenarioEdit edit) {
    if (!edit.empty())
        edit.name = std::move(name);
    return edit;
}

/// Racks enough for one replica, of every type until one runs; on a new campus where there is none.
Repairs firstRacks(const RepairPlace& place) {
    const Scenario& scenario = place.scenario;
    Repairs repairs;
    const double wanted = scenario.job.plan.gpusPerReplica();
    for (const RackType& rack : place.catalog.racks) {
        const auto racks = std::ceil(wanted / std::max(1.0, std::floor(rack.gpus.value)));
        if (racks > limits::racks)
            continue;
        const auto count = static_cast<std::uint32_t>(racks);
        if (!scenario.campuses.empty()) {
            repairs.push_back(addRacks(scenario, scenario.campuses.front().id, rack.name, count));
            continue;
        }
        ScenarioEdit edit = addCampus(scenario, "Campus 1", {});
        Scenario with = scenario;
        apply(edit, with);
        const ScenarioEdit racksToo = addRacks(with, with.campuses.front().id, rack.name, count);
        edit.steps.insert(edit.steps.end(), racksToo.steps.begin(), racksToo.steps.end());
        repairs.push_back(named(fmt::format("Add a campus with {} × {}", count, rack.name), std::move(edit)));
    }
    return repairs;
}

/// Every group smaller by the same factor, so that all GPUs together can be simulated.
ScenarioEdit fewerRacks(const RepairPlace& place, double gpus) {
    std::vector<ScenarioEdit> edits;
    for (RackGroup group : place.scenario.rackGroups) {
        group.count = static_cast<std::uint32_t>(std::floor(group.count * (mostGpus / gpus)));
        edits.push_back(changeRackGroup(place.scenario, group));
    }
    return named(fmt::format("Keep at most {} GPUs", printCount(mostGpus)), merged("", std::move(edits)));
}

Repairs fleetRepairs(const RepairPlace& place) {
    const double gpus = fitPlan(place.scenario, place.catalog).gpus;
    if (gpus > mostGpus)
        return {fewerRacks(place, gpus)};
    return firstRacks(place);
}

/// A type that is there instead of one that is not.
template<class Thing, class Types, class MakeEdit>
ScenarioEdit nearestType(const RepairPlace& place, Thing thing, std::string Thing::*name, const Types& types,
                         MakeEdit makeEdit) {
    const std::string nearest = nearestName(thing.*name, namesOf(types));
    if (nearest.empty())
        return {};
    thing.*name = nearest;
    return named(fmt::format("Use “{}”", nearest), makeEdit(place.scenario, thing));
}

void addLinksTo(const RepairPlace& place, const Campus& campus, const Campus& other, Repairs& repairs) {
    Link prototype;
    if (!place.scenario.links.empty()) { // as the first one there is
        const Link& like = place.scenario.links.front();
        prototype.type = like.type;
        prototype.channels = like.channels;
        repairs.push_back(addLink(place.scenario, campus.id, other.id, prototype));
    }
    for (const LinkType& type : place.catalog.links) {
        prototype.type = type.name;
        repairs.push_back(addLink(place.scenario, campus.id, other.id, prototype));
    }
}

} // namespace

std::vector<ScenarioEdit> rackRepairs(const RepairPlace& place) {
    if (place.finding.pointer == "/rack_groups")
        return fleetRepairs(place);
    if (place.index >= place.scenario.rackGroups.size())
        return {};
    const RackGroup& group = place.scenario.rackGroups[place.index];
    if (place.member == "campus" || place.member == "count")
        return {named(fmt::format("Remove {} × {}", group.count, group.rack),
                      removeThings(place.scenario, {.rackGroups = {group.id}}))};
    if (!place.catalog.rack(group.rack))
        return {nearestType(place, group, &RackGroup::rack, place.catalog.racks, changeRackGroup)};
    const GpuType* gpu = place.catalog.gpu(place.catalog.rack(group.rack)->gpu);
    if (gpu && peakOf(*gpu, place.scenario.job.precision).value <= 0)
        return {jobRepair(place.scenario, "Train in FP8",
                          [](TrainingJob& job) { job.precision = Precision::fp8; }),
                jobRepair(place.scenario, "Train in BF16",
                          [](TrainingJob& job) { job.precision = Precision::bf16; })};
    return gpu ? memoryRepairs(place) : Repairs{};
}

std::vector<ScenarioEdit> campusRepairs(const RepairPlace& place) {
    const std::vector<Campus>& campuses = place.scenario.campuses;
    if (place.index >= campuses.size())
        return {};
    const Campus& campus = campuses[place.index];
    Repairs repairs;
    if (place.member == "name") {
        Campus renamed = campus;
        renamed.name = uniqueName(campus.name.empty() ? "Campus" : campus.name, namesOf(campuses));
        return {named(fmt::format("Rename to “{}”", renamed.name), changeCampus(place.scenario, renamed))};
    }
    std::vector<const Campus*> others;
    for (const Campus& other : campuses)
        if (other.id != campus.id)
            others.push_back(&other);
    std::ranges::stable_sort(others, {}, [&](const Campus* other) {
        return distanceBetween(campus.position, other->position).value;
    });
    for (const Campus* other : others)
        addLinksTo(place, campus, *other, repairs);
    return repairs;
}

} // namespace lockstep
