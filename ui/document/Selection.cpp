#include "ui/document/Selection.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

template<class Key>
void keepFirstOfEach(std::vector<Key>& ids) {
    auto kept = ids.begin();
    for (auto id = ids.begin(); id != ids.end(); ++id)
        if (std::find(ids.begin(), kept, *id) == kept)
            *kept++ = *id;
    ids.erase(kept, ids.end());
}

template<class Key>
std::vector<Key> present(const std::vector<Key>& ids, const Scenario& scenario) {
    std::vector<Key> kept;
    std::ranges::copy_if(ids, std::back_inserter(kept), [&](Key id) { return scenario.find(id) != nullptr; });
    return kept;
}

} // namespace

void Selection::set(ThingSet things) {
    keepFirstOfEach(things.campuses);
    keepFirstOfEach(things.rackGroups);
    keepFirstOfEach(things.links);
    keepFirstOfEach(things.notes);
    keepFirstOfEach(things.frames);
    if (things == m_things)
        return;
    m_things = std::move(things);
    Q_EMIT changed();
}

void Selection::retain(const Scenario& scenario) {
    set({present(m_things.campuses, scenario), present(m_things.rackGroups, scenario),
         present(m_things.links, scenario), present(m_things.notes, scenario),
         present(m_things.frames, scenario)});
}

} // namespace lockstep::ui
