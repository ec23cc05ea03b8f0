#include "core/scenario/ReferenceRules.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/scenario/NearestName.h"

namespace lockstep {

namespace {

std::string noCampus(const Scenario& scenario, CampusId id) {
    constexpr std::size_t mostNamed = 10;
    std::string known;
    for (std::size_t i = 0; i < std::min(scenario.campuses.size(), mostNamed); ++i)
        known += fmt::format("{}{} ({})", known.empty() ? "" : ", ", scenario.campuses[i].id.value,
                             scenario.campuses[i].name);
    if (scenario.campuses.size() > mostNamed)
        known += fmt::format(" or one of {} more", scenario.campuses.size() - mostNamed);
    return fmt::format("there is no campus with id {}; expected {}", id.value,
                       known.empty() ? "one, but there is none" : known);
}

/// "There is no rack type “H10”; did you mean “H100 HGX rack”?"
template<class Type>
std::string noType(std::string_view kind, std::string_view name, const std::vector<Type>& types) {
    std::vector<std::string> names;
    for (const Type& type : types)
        names.push_back(type.name);
    const std::string nearest = nearestName(name, names);
    return fmt::format("there is no {} “{}”{}", kind, name,
                       nearest.empty() ? fmt::format("; the catalog has {} of them", names.size())
                                       : fmt::format("; did you mean “{}”?", nearest));
}

void checkGpuType(std::string_view name, const TypeCatalog& catalog, std::string pointer,
                  FindingList& findings) {
    if (!catalog.gpu(name))
        findings.error(std::move(pointer), noType("GPU type", name, catalog.gpus));
}

} // namespace

void checkIds(const Scenario& scenario, FindingList& findings) {
    std::set<std::uint32_t> seen;
    const auto check = [&](const auto& things, std::string_view list) {
        for (std::size_t i = 0; i < things.size(); ++i)
            if (!seen.insert(things[i].id.value).second)
                findings.error(
                    fmt::format("/{}/{}/id", list, i),
                    fmt::format("id {} is used before in this file; everything that has an id needs one "
                                "of its own",
                                things[i].id.value));
    };
    check(scenario.campuses, "campuses");
    check(scenario.rackGroups, "rack_groups");
    check(scenario.links, "links");
    check(scenario.notes, "notes");
    check(scenario.frames, "frames");
}

void checkEnds(const Scenario& scenario, FindingList& findings) {
    const auto check = [&](CampusId campus, std::string_view list, std::size_t index, std::string_view end) {
        if (!scenario.find(campus))
            findings.error(fmt::format("/{}/{}/{}", list, index, end), noCampus(scenario, campus));
    };
    for (std::size_t i = 0; i < scenario.rackGroups.size(); ++i)
        check(scenario.rackGroups[i].campus, "rack_groups", i, "campus");
    for (std::size_t i = 0; i < scenario.links.size(); ++i) {
        const Link& link = scenario.links[i];
        check(link.from, "links", i, "from");
        check(link.to, "links", i, "to");
        if (link.from == link.to)
            findings.error(fmt::format("/links/{}/to", i),
                           "the link ends where it begins; expected two campuses");
    }
}

void checkTypeNames(const Scenario& scenario, const TypeCatalog& catalog, FindingList& findings) {
    for (std::size_t i = 0; i < scenario.rackGroups.size(); ++i) {
        const std::string& name = scenario.rackGroups[i].rack;
        const std::string pointer = fmt::format("/rack_groups/{}/rack", i);
        if (const RackType* rack = catalog.rack(name))
            checkGpuType(rack->gpu, catalog, pointer, findings);
        else
            findings.error(pointer, noType("rack type", name, catalog.racks));
    }
    for (std::size_t i = 0; i < scenario.links.size(); ++i)
        if (!catalog.link(scenario.links[i].type))
            findings.error(fmt::format("/links/{}/type", i),
                           noType("link type", scenario.links[i].type, catalog.links));
    for (std::size_t i = 0; i < scenario.ownTypes.racks.size(); ++i)
        checkGpuType(scenario.ownTypes.racks[i].gpu, catalog, fmt::format("/own_types/racks/{}/gpu", i),
                     findings);
    for (std::size_t i = 0; i < scenario.ownFactors.size(); ++i)
        checkGpuType(scenario.ownFactors[i].gpu, catalog, fmt::format("/own_factors/{}/gpu", i), findings);
    if (!catalog.model(scenario.job.model))
        findings.error("/job/model", noType("model", scenario.job.model, catalog.models));
}

} // namespace lockstep
