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

void Selection::pick(Pick picked) {
    if (picked.part)
        picked = Pick::of(*picked.part);
    keepFirstOfEach(picked.things.campuses);
    keepFirstOfEach(picked.things.rackGroups);
    keepFirstOfEach(picked.things.links);
    keepFirstOfEach(picked.things.notes);
    keepFirstOfEach(picked.things.frames);
    if (picked == m_picked)
        return;
    m_picked = std::move(picked);
    Q_EMIT changed();
}

void Selection::retain(const Scenario& scenario) {
    const bool keepsPart = part() && scenario.find(part()->group);
    pick({{present(campuses(), scenario), present(rackGroups(), scenario), present(links(), scenario),
           present(notes(), scenario), present(frames(), scenario)},
          keepsPart ? part() : std::nullopt});
}

} // namespace lockstep::ui
