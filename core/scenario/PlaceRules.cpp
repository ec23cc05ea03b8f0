#include "core/scenario/PlaceRules.h"

#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/PlanFit.h"

namespace lockstep {

void checkReach(const Scenario& scenario, const TypeCatalog& catalog, FindingList& findings) {
    const std::vector<CampusId> stranded = campusesOutOfReach(scenario, catalog);
    for (std::size_t i = 0; i < scenario.campuses.size(); ++i)
        if (std::ranges::find(stranded, scenario.campuses[i].id) != stranded.end())
            findings.error(
                fmt::format("/campuses/{}", i),
                fmt::format("{} has GPUs but no links that lead to the other campuses; draw a link to it",
                            scenario.campuses[i].name));
}

void checkLinkLengths(const Scenario& scenario, FindingList& findings) {
    constexpr Kilometers aroundEarth{40000};
    for (std::size_t i = 0; i < scenario.links.size(); ++i)
        if (const Kilometers length = lengthOf(scenario.links[i], scenario); length > aroundEarth)
            findings.warning("link_around_earth", fmt::format("/links/{}", i),
                             fmt::format("{} is longer than once around the earth", printDistance(length)));
}

void checkCampusNames(const std::vector<Campus>& campuses, FindingList& findings) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < campuses.size(); ++i)
        if (!seen.insert(campuses[i].name).second)
            findings.note("campus_name_twice", fmt::format("/campuses/{}/name", i),
                          fmt::format("another campus is called “{}” too; give each a name of its own",
                                      campuses[i].name));
}

void checkEmptyGroups(const std::vector<RackGroup>& groups, FindingList& findings) {
    if (std::ranges::all_of(groups, [](const RackGroup& group) { return group.count == 0; }))
        return;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].count == 0)
            findings.note(
                "group_without_racks", fmt::format("/rack_groups/{}/count", i),
                fmt::format("there are no racks in this group of {}; expected one at least", groups[i].rack));
}

} // namespace lockstep
