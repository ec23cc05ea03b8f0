#include "ui/timeline/LaneModel.h"

#include <algorithm>

#include "ui/timeline/LaneWords.h"

namespace lockstep::ui {

std::size_t LaneModel::hiddenGroups() const {
    const auto isHidden = [this](const FleetGroup& group) { return m_arrangement.hidden.contains(group.id); };
    return m_fleet ? static_cast<std::size_t>(std::ranges::count_if(m_fleet->groups, isHidden)) : 0;
}

std::size_t LaneModel::filteredGroups() const {
    return static_cast<std::size_t>(std::ranges::count(m_passes, false));
}

void LaneModel::setFleet(std::shared_ptr<const Fleet> fleet) {
    m_fleet = std::move(fleet);
    m_sums.clear();
    m_passes.clear();
    filterGroups();
    relist();
}

void LaneModel::setSums(std::vector<CauseSums> ofGroups) {
    m_sums = std::move(ofGroups);
    if (!m_filter.asksForCauses())
        return;
    const std::vector<bool> before = m_passes;
    filterGroups();
    if (m_passes == before)
        return;
    relist();
}

void LaneModel::setFilter(const QString& text) {
    if (text == m_filterText)
        return;
    m_filterText = text;
    m_filter = LaneFilter(text);
    m_passes.clear();
    filterGroups();
    relist();
}

void LaneModel::setArrangement(LaneArrangement arrangement) {
    if (arrangement != m_arrangement)
        relistAs(std::move(arrangement));
}

/// In any case: what is looked at, or what passes, may have changed with it.
void LaneModel::relistAs(LaneArrangement arrangement) {
    const bool isOther = arrangement != m_arrangement;
    m_arrangement = std::move(arrangement);
    relist();
    if (isOther)
        Q_EMIT arrangementChanged();
}

void LaneModel::filterGroups() {
    const std::vector<bool> before = std::move(m_passes);
    m_passes.clear();
    if (!m_fleet || m_filter.isEmpty())
        return;
    for (std::size_t i = 0; i < m_fleet->groups.size(); ++i)
        m_passes.push_back(m_filter.passes(*m_fleet, m_fleet->groups[i],
                                           i < m_sums.size() ? m_sums[i] : CauseSums{},
                                           i < before.size() && before[i]));
}

void LaneModel::relist() {
    LaneArrangement shown = m_arrangement;
    std::vector<bool> passes = m_passes;
    for (const LaneKey& part : m_lookedAt) {
        if (std::ranges::find(shown.parts, part) == shown.parts.end())
            shown.parts.push_back(part);
        for (std::size_t i = 0; i < passes.size(); ++i)
            if (m_fleet->groups[i].id == part.group)
                passes[i] = true;
    }
    m_lanes = m_fleet ? lanesOf(*m_fleet, shown, passes) : std::vector<Lane>{};
    Q_EMIT lanesChanged();
}

void LaneModel::lookAt(const GroupPart& part) {
    const GpuRange gpus = m_fleet ? gpusOf(*m_fleet, LaneKey::of(part)) : GpuRange{};
    if (gpus.count == 0)
        return;
    const FleetGroup& group = groupOf(*m_fleet, gpus.first);
    m_lookedAt = {LaneKey::rack(group, part.first)};
    if (m_lookedAt.front() != LaneKey::of(part))
        m_lookedAt.push_back(LaneKey::of(part));
    LaneArrangement changed = m_arrangement;
    changed.hidden.erase(group.id);
    changed.folded.erase(m_fleet->campuses[group.campus].id);
    relistAs(std::move(changed));
}

void LaneModel::close(const LaneKey& part) {
    std::erase(m_lookedAt, part);
    LaneArrangement changed = m_arrangement;
    if (m_fleet)
        hide(changed, *m_fleet, part);
    relistAs(std::move(changed));
}

void LaneModel::sortByIdle() {
    if (!m_fleet || m_sums.size() != m_fleet->groups.size())
        return;
    std::vector<double> ofGroup;
    std::vector<CauseSums> campuses(m_fleet->campuses.size(), CauseSums{});
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        ofGroup.push_back(idleShare(m_sums[i]));
        addScaled(campuses[m_fleet->groups[i].campus], m_sums[i], 1);
    }
    std::vector<double> ofCampus;
    std::ranges::transform(campuses, std::back_inserter(ofCampus), idleShare);
    apply(sortBy, *m_fleet, ofGroup, ofCampus);
}

void LaneModel::showHidden() {
    apply([](LaneArrangement& changed) { changed.hidden.clear(); });
}

void LaneModel::unfoldAll() {
    apply([](LaneArrangement& changed) { changed.folded.clear(); });
}

void LaneModel::reset() {
    m_lookedAt.clear();
    m_filterText.clear();
    m_filter = LaneFilter(m_filterText);
    m_passes.clear();
    relistAs({});
}

} // namespace lockstep::ui
