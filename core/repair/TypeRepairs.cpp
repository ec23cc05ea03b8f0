#include <fmt/format.h>

#include "core/edit/Edits.h"
#include "core/edit/OwnTypeEdits.h"
#include "core/repair/RepairCandidates.h"
#include "core/scenario/NearestName.h"
#include "core/scenario/UniqueName.h"

namespace lockstep {

namespace {

/// "racks/0/gpu" → 0.
std::size_t indexIn(const std::string& member) {
    const std::size_t slash = member.find('/');
    std::size_t index = 0;
    for (std::size_t i = slash + 1; slash != std::string::npos && i < member.size() && member[i] >= '0' &&
                                    member[i] <= '9' && index < 100000;
         ++i)
        index = index * 10 + static_cast<std::size_t>(member[i] - '0');
    return index;
}

std::vector<ScenarioEdit> factorRepairs(const RepairPlace& place) {
    std::vector<OwnFactor> factors = place.scenario.ownFactors;
    if (place.index >= factors.size())
        return {};
    std::vector<ScenarioEdit> repairs;
    const std::string nearest = nearestName(factors[place.index].gpu, namesOf(place.catalog.gpus));
    if (place.member == "gpu" && !nearest.empty()) {
        std::vector<OwnFactor> renamed = factors;
        renamed[place.index].gpu = nearest;
        repairs.push_back({fmt::format("Use “{}”", nearest), {AssignOwnFactors{factors, renamed}}});
    }
    std::vector<OwnFactor> fewer = factors;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(place.index));
    repairs.push_back({"Remove this measurement", {AssignOwnFactors{factors, fewer}}});
    return repairs;
}

/// Of two types of a name the first is meant; the other gets a name that nobody uses yet.
template<class Type>
ScenarioEdit renameTwin(const RepairPlace& place, std::vector<Type> TypeCatalog::*list) {
    const std::size_t index = indexIn(place.member);
    TypeCatalog after = place.scenario.ownTypes;
    if (index >= (after.*list).size())
        return {};
    Type& twin = (after.*list)[index];
    twin.name = uniqueName(twin.name, namesOf(place.catalog.*list));
    std::string name = fmt::format("Rename to “{}”", twin.name);
    return {std::move(name), {AssignOwnTypes{place.scenario.ownTypes, std::move(after)}}};
}

ScenarioEdit twinRepair(const RepairPlace& place) {
    if (place.member.starts_with("gpus"))
        return renameTwin(place, &TypeCatalog::gpus);
    if (place.member.starts_with("racks"))
        return renameTwin(place, &TypeCatalog::racks);
    if (place.member.starts_with("links"))
        return renameTwin(place, &TypeCatalog::links);
    return renameTwin(place, &TypeCatalog::models);
}

} // namespace

std::vector<ScenarioEdit> typeRepairs(const RepairPlace& place) {
    if (place.list == "own_factors")
        return factorRepairs(place);
    if (place.member.ends_with("/name"))
        return {twinRepair(place)};
    const std::size_t index = indexIn(place.member);
    const std::vector<RackType>& racks = place.scenario.ownTypes.racks;
    if (!place.member.ends_with("/gpu") || index >= racks.size())
        return {};
    const std::string nearest = nearestName(racks[index].gpu, namesOf(place.catalog.gpus));
    if (nearest.empty())
        return {};
    ScenarioEdit edit = changeOwnRackGpu(place.scenario, racks[index].name, nearest);
    edit.name = fmt::format("Use “{}”", nearest);
    return {edit};
}

} // namespace lockstep
