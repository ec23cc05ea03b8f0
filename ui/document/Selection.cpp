#include "ui/document/Selection.h"

#include <algorithm>
#include <utility>

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

void Selection::set(std::vector<CampusId> campuses, std::vector<RackGroupId> rackGroups,
                    std::vector<LinkId> links) {
    keepFirstOfEach(campuses);
    keepFirstOfEach(rackGroups);
    keepFirstOfEach(links);
    if (campuses == m_campuses && rackGroups == m_rackGroups && links == m_links)
        return;
    m_campuses = std::move(campuses);
    m_rackGroups = std::move(rackGroups);
    m_links = std::move(links);
    Q_EMIT changed();
}

void Selection::retain(const Scenario& scenario) {
    set(present(m_campuses, scenario), present(m_rackGroups, scenario), present(m_links, scenario));
}

} // namespace lockstep::ui
