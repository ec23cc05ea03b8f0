#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/edit/Edits.h"
#include "core/quantity/QuantityText.h"
#include "core/repair/RepairCandidates.h"
#include "core/scenario/Limits.h"
#include "core/scenario/NearestName.h"
#include "core/scenario/OwnTypes.h"
#include "core/scenario/UniqueName.h"
#include "core/scenario/Words.h"

namespace lockstep {

namespace {

using Repairs = std::vector<ScenarioEdit>;

ScenarioEdit changed(const RepairPlace& place, const std::string& name,
                     const std::function<void(Link&)>& change) {
    Link after = place.scenario.links[place.index];
    change(after);
    ScenarioEdit edit = changeLink(place.scenario, after);
    const Campus* from = place.scenario.find(after.from);
    const Campus* to = place.scenario.find(after.to);
    if (!edit.empty())
        edit.name = from && to ? fmt::format("{}, {} – {}", name, from->name, to->name) : name;
    return edit;
}

void addTransports(const RepairPlace& place, Repairs& repairs) {
    for (const auto& [transport, words] :
         {std::pair{Transport::selectiveRepeat, "selective repeat"}, std::pair{Transport::bbr, "TCP BBR"},
          std::pair{Transport::cubic, "TCP CUBIC"}})
        repairs.push_back(changed(place, fmt::format("Send with {}", words),
                                  [transport = transport](Link& link) { link.transport = transport; }));
}

/// An own type like this one with more queue pairs, for windows that a round trip outgrows.
void addQueuePairs(const RepairPlace& place, const LinkType& type, Repairs& repairs) {
    for (double pairs = type.queuePairs.value * 2; pairs <= std::min(1e6, type.queuePairs.value * 64);
         pairs *= 2) {
        LinkType own = type;
        own.queuePairs = {pairs, std::string(assumedByAuthor)};
        own.name = uniqueName(fmt::format("{}, {} queue pairs", type.name, printCount(pairs)),
                              namesOf(place.catalog.links));
        TypeCatalog types = place.scenario.ownTypes;
        types.links.push_back(own);
        ScenarioEdit edit = changed(place, fmt::format("Use {} queue pairs a channel", printCount(pairs)),
                                    [&](Link& link) { link.type = own.name; });
        edit.steps.insert(edit.steps.begin(), AssignOwnTypes{place.scenario.ownTypes, std::move(types)});
        repairs.push_back(std::move(edit));
    }
}

/// Another type with as many bits a second installed.
void addTypes(const RepairPlace& place, const LinkType& type, Repairs& repairs) {
    for (const LinkType& other : place.catalog.links) {
        const double channels =
            std::ceil(place.scenario.links[place.index].channels * type.channel.value.value /
                      std::max(1.0, other.channel.value.value));
        if (other.name == type.name || channels > limits::channels)
            continue;
        repairs.push_back(
            changed(place, fmt::format("Use {} × {}", printCount(channels), other.name), [&](Link& link) {
                link.type = other.name;
                link.channels = static_cast<std::uint32_t>(channels);
                link.transport.reset();
            }));
    }
}

} // namespace

std::vector<ScenarioEdit> linkRepairs(const RepairPlace& place) {
    const Scenario& scenario = place.scenario;
    if (place.index >= scenario.links.size() || place.finding.pointer == "/links")
        return {};
    const Link& link = scenario.links[place.index];
    if (place.member == "from" || place.member == "to")
        return {removeThings(scenario, {.links = {link.id}})};
    const LinkType* type = place.catalog.link(link.type);
    if (!type) {
        const std::string nearest = nearestName(link.type, namesOf(place.catalog.links));
        return {nearest.empty() ? ScenarioEdit{}
                                : changed(place, fmt::format("Use “{}”", nearest),
                                          [&](Link& other) { other.type = nearest; })};
    }
    Repairs repairs;
    addTransports(place, repairs);
    if (link.age.value > 0)
        repairs.push_back(changed(place, "Renew its gear", [](Link& other) { other.age = {}; }));
    addQueuePairs(place, *type, repairs);
    addTypes(place, *type, repairs);
    repairs.push_back(changed(place, fmt::format("Pin its route at {}", printDistance({limits::length})),
                              [](Link& other) { other.pinnedLength = Kilometers{limits::length}; }));
    return repairs;
}

} // namespace lockstep
