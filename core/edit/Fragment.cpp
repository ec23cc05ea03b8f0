#include "core/edit/Fragment.h"

#include <algorithm>
#include <iterator>

namespace lockstep {

namespace {

template<class Key>
bool holds(const std::vector<Key>& ids, Key id) {
    return std::ranges::find(ids, id) != ids.end();
}

template<class Type>
void addNamed(const Type* type, std::vector<Type>& types) {
    if (type && std::ranges::find(types, type->name, &Type::name) == types.end())
        types.push_back(*type);
}

void addNeededTypes(const TypeCatalog& own, const TypeCatalog& catalog, Scenario& fragment) {
    for (const RackGroup& group : fragment.rackGroups) {
        const RackType* rack = catalog.rack(group.rack);
        const GpuType* gpu = rack ? own.gpu(rack->gpu) : nullptr;
        addNamed(gpu, fragment.ownTypes.gpus);
        // A shipped rack around an own GPU is another rack elsewhere.
        addNamed(gpu ? rack : own.rack(group.rack), fragment.ownTypes.racks);
    }
    for (const Link& link : fragment.links)
        addNamed(own.link(link.type), fragment.ownTypes.links);
}

} // namespace

Scenario fragmentOf(const Scenario& scenario, const TypeCatalog& catalog, const ThingSet& things) {
    Scenario fragment;
    fragment.name = scenario.name;
    fragment.catalogVersion = scenario.catalogVersion;
    fragment.job = scenario.job;
    const auto take = [](const auto& from, auto& to, auto wanted) {
        std::ranges::copy_if(from, std::back_inserter(to), wanted);
    };
    take(scenario.campuses, fragment.campuses, [&](const Campus& c) { return holds(things.campuses, c.id); });
    take(scenario.rackGroups, fragment.rackGroups, [&](const RackGroup& g) {
        return holds(things.rackGroups, g.id) || holds(things.campuses, g.campus);
    });
    take(scenario.links, fragment.links, [&](const Link& l) {
        return holds(things.links, l.id) || (holds(things.campuses, l.from) && holds(things.campuses, l.to));
    });
    take(scenario.notes, fragment.notes, [&](const Note& n) { return holds(things.notes, n.id); });
    take(scenario.frames, fragment.frames, [&](const CanvasFrame& f) { return holds(things.frames, f.id); });
    addNeededTypes(scenario.ownTypes, catalog, fragment);
    return fragment;
}

bool isEmptyFragment(const Scenario& fragment) {
    return fragment.campuses.empty() && fragment.rackGroups.empty() && fragment.links.empty() &&
           fragment.notes.empty() && fragment.frames.empty();
}

} // namespace lockstep
