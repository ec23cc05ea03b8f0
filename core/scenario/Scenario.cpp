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
const Note* Scenario::find(NoteId id) const {
    return withId(notes, id);
}
const CanvasFrame* Scenario::find(FrameId id) const {
    return withId(frames, id);
}

std::uint32_t Scenario::nextId() const {
    std::uint32_t highest = 0;
    const auto raise = [&](const auto& things) {
        for (const auto& thing : things)
            highest = std::max(highest, thing.id.value);
    };
    raise(campuses);
    raise(rackGroups);
    raise(links);
    raise(notes);
    raise(frames);
    for (const MutedFinding& each : muted)
        highest = std::max(highest, each.item);
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
