#include "core/edit/OwnTypeEdits.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "core/scenario/TypeLists.h"
#include "core/scenario/UniqueName.h"

namespace lockstep {

namespace {

/// The steps from one scenario to another that differs in what names types and in own types only.
ScenarioEdit between(const Scenario& before, const Scenario& after, std::string name) {
    ScenarioEdit edit{std::move(name), {}};
    if (before.ownTypes != after.ownTypes)
        edit.steps.emplace_back(AssignOwnTypes{before.ownTypes, after.ownTypes});
    for (std::size_t i = 0; i < before.rackGroups.size(); ++i)
        if (before.rackGroups[i] != after.rackGroups[i])
            edit.steps.emplace_back(Replace<RackGroup>{before.rackGroups[i], after.rackGroups[i], 0});
    for (std::size_t i = 0; i < before.links.size(); ++i)
        if (before.links[i] != after.links[i])
            edit.steps.emplace_back(Replace<Link>{before.links[i], after.links[i], 0});
    if (before.job != after.job)
        edit.steps.emplace_back(AssignJob{before.job, after.job});
    if (before.ownFactors != after.ownFactors)
        edit.steps.emplace_back(AssignOwnFactors{before.ownFactors, after.ownFactors});
    if (before.muted != after.muted)
        edit.steps.emplace_back(AssignMuted{before.muted, after.muted});
    return edit.empty() ? ScenarioEdit{} : edit;
}

void replaceName(Scenario& scenario, CatalogKind kind, std::string_view before, const std::string& after) {
    const auto replace = [&](auto& things, auto member) {
        for (auto& thing : things)
            if (thing.*member == before)
                thing.*member = after;
    };
    switch (kind) {
    case CatalogKind::gpu:
        replace(scenario.ownTypes.racks, &RackType::gpu);
        replace(scenario.ownFactors, &OwnFactor::gpu);
        break;
    case CatalogKind::rack:
        replace(scenario.rackGroups, &RackGroup::rack);
        break;
    case CatalogKind::link:
        replace(scenario.links, &Link::type);
        break;
    case CatalogKind::model:
        if (scenario.job.model == before)
            scenario.job.model = after;
        break;
    }
    for (MutedFinding& muted : scenario.muted)
        if (muted.type == before)
            muted.type = after;
}

void erase(Scenario& scenario, CatalogKind kind, std::string_view name) {
    withList(kind, scenario.ownTypes,
             [&](auto& types) { std::erase_if(types, [&](const auto& type) { return type.name == name; }); });
    // Another type that takes the name later says its own.
    std::erase_if(scenario.muted, [&](const MutedFinding& muted) { return muted.type == name; });
}

/// Adds a copy under a name of its own, which it returns; empty where there is nothing to copy.
std::string copyType(Scenario& scenario, const TypeCatalog& catalog, CatalogKind kind,
                     std::string_view name) {
    std::vector<std::string> taken = typeNames(kind, catalog);
    for (std::string& own : typeNames(kind, scenario.ownTypes))
        taken.push_back(std::move(own));
    return withList(kind, catalog, [&](const auto& types) -> std::string {
        const auto found = std::ranges::find_if(types, [&](const auto& type) { return type.name == name; });
        if (found == types.end())
            return {};
        auto copy = *found;
        copy.name = uniqueName(fmt::format("{} (own)", name), taken);
        withList(kind, scenario.ownTypes, [&](auto& own) {
            if constexpr (std::is_same_v<std::decay_t<decltype(own)>, std::decay_t<decltype(types)>>)
                own.push_back(copy);
        });
        return copy.name;
    });
}

/// Racks that hold the GPU hold its copy; shipped ones are copied first.
void useGpu(Scenario& scenario, const TypeCatalog& catalog, std::string_view gpu, const std::string& copy,
            const TypeUsers& users) {
    std::map<std::string, std::string> copies;
    for (RackGroup& group : scenario.rackGroups) {
        const RackType* rack = catalog.rack(group.rack);
        const bool isUser = std::ranges::find(users.rackGroups, group.id) != users.rackGroups.end();
        if (!isUser || !rack || rack->gpu != gpu)
            continue;
        std::string& rackCopy = copies[group.rack];
        if (rackCopy.empty()) {
            rackCopy = copyType(scenario, catalog, CatalogKind::rack, group.rack);
            for (RackType& own : scenario.ownTypes.racks)
                if (own.name == rackCopy)
                    own.gpu = copy;
        }
        group.rack = rackCopy;
    }
}

template<class Thing, class Key>
void useIn(std::vector<Thing>& things, const std::vector<Key>& users, std::string Thing::*member,
           const std::string& copy) {
    for (Thing& thing : things)
        if (std::ranges::find(users, thing.id) != users.end())
            thing.*member = copy;
}

template<class Value>
void assign(Sourced<Value>& figure, double value, std::string source) {
    figure = {Value{value}, std::move(source)};
}

} // namespace

ScenarioEdit makeOwnType(const Scenario& scenario, const TypeCatalog& catalog, CatalogKind kind,
                         std::string_view name, const TypeUsers& users) {
    Scenario after = scenario;
    const std::string copy = copyType(after, catalog, kind, name);
    if (copy.empty())
        return {};
    if (kind == CatalogKind::gpu)
        useGpu(after, catalog, name, copy, users);
    if (kind == CatalogKind::rack)
        useIn(after.rackGroups, users.rackGroups, &RackGroup::rack, copy);
    if (kind == CatalogKind::link)
        useIn(after.links, users.links, &Link::type, copy);
    if (kind == CatalogKind::model && users.job)
        after.job.model = copy;
    return between(scenario, after, fmt::format("Make “{}”", copy));
}

ScenarioEdit changeOwnFigure(const Scenario& scenario, CatalogKind kind, std::string_view name,
                             std::size_t figure, double value, std::string source) {
    Scenario after = scenario;
    std::string label;
    withList(kind, after.ownTypes, [&](auto& types) {
        for (auto& type : types) {
            if (type.name != name)
                continue;
            std::size_t at = 0;
            visitFigures(type, [&](const FigureForm& form, auto& place) {
                if (at++ != figure)
                    return;
                label = form.label;
                const bool isNone = value == 0 && source.empty();
                assign(place, value, isNone || !source.empty() ? source : std::string(assumedByAuthor));
            });
        }
    });
    return between(scenario, after, fmt::format("Change {} of {}", label, name));
}

ScenarioEdit changeOwnTransport(const Scenario& scenario, std::string_view link, Transport transport) {
    Scenario after = scenario;
    for (LinkType& type : after.ownTypes.links)
        if (type.name == link)
            type.transport = transport;
    return between(scenario, after, fmt::format("Change transport of {}", link));
}

ScenarioEdit changeOwnRackGpu(const Scenario& scenario, std::string_view rack, const std::string& gpu) {
    Scenario after = scenario;
    for (RackType& type : after.ownTypes.racks)
        if (type.name == rack)
            type.gpu = gpu;
    return between(scenario, after, fmt::format("Change GPU of {}", rack));
}

ScenarioEdit renameOwnType(const Scenario& scenario, CatalogKind kind, std::string_view name,
                           std::string after) {
    Scenario renamed = scenario;
    withList(kind, renamed.ownTypes, [&](auto& types) {
        for (auto& type : types)
            if (type.name == name)
                type.name = after;
    });
    if (renamed.ownTypes == scenario.ownTypes)
        return {};
    replaceName(renamed, kind, name, after);
    return between(scenario, renamed, fmt::format("Rename “{}” to “{}”", name, after));
}

ScenarioEdit removeOwnType(const Scenario& scenario, CatalogKind kind, std::string_view name) {
    if (!usersOfType(kind, name, scenario).empty())
        return {};
    Scenario after = scenario;
    erase(after, kind, name);
    return between(scenario, after, fmt::format("Delete own type “{}”", name));
}

ScenarioEdit returnToShipped(const Scenario& scenario, CatalogKind kind, std::string_view name,
                             const TypeCatalog& shipped) {
    const std::string original = shippedOriginal(kind, name, scenario, shipped);
    if (original.empty())
        return {};
    Scenario after = scenario;
    erase(after, kind, name);
    replaceName(after, kind, name, original);
    return between(scenario, after, fmt::format("Return to “{}”", original));
}

} // namespace lockstep
