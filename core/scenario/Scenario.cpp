#include "core/scenario/Scenario.h"

#include <algorithm>
#include <cmath>

namespace lockstep {

namespace {

template<class Thing, class Key>
const Thing* withId(const std::vector<Thing>& things, Key id) {
    const auto found = std::ranges::find(things, id, &Thing::id);
    return found == things.end() ? nullptr : &*found;
}

} // namespace

Kilometers distanceBetween(CanvasPoint a, CanvasPoint b) {
    const double dx = a.x.value - b.x.value;
    const double dy = a.y.value - b.y.value;
    return {std::sqrt(dx * dx + dy * dy)}; // not std::hypot: sqrt is exactly rounded everywhere
}

const Campus* Scenario::find(CampusId id) const {
    return withId(campuses, id);
}
const RackGroup* Scenario::find(RackGroupId id) const {
    return withId(rackGroups, id);
}
const Link* Scenario::find(LinkId id) const {
    return withId(links, id);
}

std::uint32_t Scenario::nextId() const {
    std::uint32_t highest = 0;
    for (const Campus& campus : campuses)
        highest = std::max(highest, campus.id.value);
    for (const RackGroup& group : rackGroups)
        highest = std::max(highest, group.id.value);
    for (const Link& link : links)
        highest = std::max(highest, link.id.value);
    return highest + 1;
}

Kilometers lengthOf(const Link& link, const Scenario& scenario) {
    if (link.pinnedLength)
        return *link.pinnedLength;
    const Campus* from = scenario.find(link.from);
    const Campus* to = scenario.find(link.to);
    if (!from || !to)
        return {};
    return distanceBetween(from->position, to->position) * link.routeFactor;
}

} // namespace lockstep
