#include "core/edit/Picking.h"

#include <algorithm>
#include <set>
#include <string>

namespace lockstep {

namespace {

template<class Key>
bool holds(const std::vector<Key>& ids, Key id) {
    return std::ranges::find(ids, id) != ids.end();
}

template<class Thing, class Key, class Wanted>
void pick(const std::vector<Thing>& things, std::vector<Key>& ids, Wanted wanted) {
    for (const Thing& thing : things)
        if (wanted(thing))
            ids.push_back(thing.id);
}

/// Names of the types of what is picked.
template<class Thing, class Key>
std::set<std::string> typesOf(const std::vector<Thing>& things, const std::vector<Key>& ids,
                              std::string Thing::*type) {
    std::set<std::string> types;
    for (const Thing& thing : things)
        if (holds(ids, thing.id))
            types.insert(thing.*type);
    return types;
}

std::set<CampusId> startsOf(const Scenario& scenario, const ThingSet& picked) {
    std::set<CampusId> starts(picked.campuses.begin(), picked.campuses.end());
    for (const RackGroup& group : scenario.rackGroups)
        if (holds(picked.rackGroups, group.id))
            starts.insert(group.campus);
    for (const Link& link : scenario.links)
        if (holds(picked.links, link.id))
            starts.insert({link.from, link.to});
    return starts;
}

template<class Key, class Change>
void change(std::vector<Key>& ids, const std::vector<Key>& others, Change changed) {
    for (const Key id : others)
        changed(ids, id);
}

template<class Change>
void changeAll(ThingSet& set, const ThingSet& others, Change changed) {
    change(set.campuses, others.campuses, changed);
    change(set.rackGroups, others.rackGroups, changed);
    change(set.links, others.links, changed);
    change(set.notes, others.notes, changed);
    change(set.frames, others.frames, changed);
}

} // namespace

ThingSet everything(const Scenario& scenario) {
    return allBut(scenario, {});
}

ThingSet allBut(const Scenario& scenario, const ThingSet& picked) {
    ThingSet all;
    pick(scenario.campuses, all.campuses, [&](const Campus& c) { return !holds(picked.campuses, c.id); });
    pick(scenario.links, all.links, [&](const Link& l) { return !holds(picked.links, l.id); });
    pick(scenario.notes, all.notes, [&](const Note& n) { return !holds(picked.notes, n.id); });
    pick(scenario.frames, all.frames, [&](const CanvasFrame& f) { return !holds(picked.frames, f.id); });
    return all;
}

ThingSet allAlike(const Scenario& scenario, const ThingSet& picked) {
    ThingSet all;
    const auto racks = typesOf(scenario.rackGroups, picked.rackGroups, &RackGroup::rack);
    const auto links = typesOf(scenario.links, picked.links, &Link::type);
    pick(scenario.campuses, all.campuses, [&](const Campus&) { return !picked.campuses.empty(); });
    pick(scenario.rackGroups, all.rackGroups, [&](const RackGroup& g) { return racks.contains(g.rack); });
    pick(scenario.links, all.links, [&](const Link& l) { return links.contains(l.type); });
    pick(scenario.notes, all.notes, [&](const Note&) { return !picked.notes.empty(); });
    pick(scenario.frames, all.frames, [&](const CanvasFrame&) { return !picked.frames.empty(); });
    return all;
}

ThingSet allConnected(const Scenario& scenario, const ThingSet& picked) {
    std::set<CampusId> reached = startsOf(scenario, picked);
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const Link& link : scenario.links)
            if (reached.contains(link.from) || reached.contains(link.to))
                reached.insert({link.from, link.to});
    }
    ThingSet all;
    pick(scenario.campuses, all.campuses, [&](const Campus& c) { return reached.contains(c.id); });
    pick(scenario.links, all.links, [&](const Link& l) { return reached.contains(l.from); });
    return all;
}

ThingSet united(ThingSet a, const ThingSet& b) {
    changeAll(a, b, [](auto& ids, auto id) {
        if (!holds(ids, id))
            ids.push_back(id);
    });
    return a;
}

ThingSet without(ThingSet a, const ThingSet& b) {
    changeAll(a, b, [](auto& ids, auto id) { std::erase(ids, id); });
    return a;
}

} // namespace lockstep
