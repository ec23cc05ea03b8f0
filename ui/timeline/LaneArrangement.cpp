#include "ui/timeline/LaneArrangement.h"

#include <algorithm>
#include <numeric>

#include <QJsonArray>

namespace lockstep::ui {

namespace {

template<class Key>
bool contains(const std::vector<Key>& keys, const Key& key) {
    return std::ranges::find(keys, key) != keys.end();
}

/// What is there in the order of what is named; the rest follows as it came.
template<class Key>
std::vector<Key> inOrder(std::vector<Key> there, const std::vector<Key>& named) {
    const auto place = [&](const Key& key) { return std::ranges::find(named, key) - named.begin(); };
    std::ranges::stable_sort(there, {}, place);
    return there;
}

/// `order` for all that is there, and then what it named that is not.
template<class Key>
std::vector<Key> keepingOthers(std::vector<Key> order, const std::vector<Key>& named) {
    for (const Key& key : named)
        if (!contains(order, key))
            order.push_back(key);
    return order;
}

std::vector<CampusId> campusesOf(const Fleet& fleet) {
    std::vector<CampusId> ids;
    for (const FleetCampus& campus : fleet.campuses)
        ids.push_back(campus.id);
    return ids;
}

std::vector<RackGroupId> groupsOf(const Fleet& fleet) {
    std::vector<RackGroupId> ids;
    for (const FleetGroup& group : fleet.groups)
        ids.push_back(group.id);
    return ids;
}

/// Index, or the number of them where there is none.
std::size_t groupIndex(const Fleet& fleet, RackGroupId id) {
    return static_cast<std::size_t>(std::ranges::find(fleet.groups, id, &FleetGroup::id) -
                                    fleet.groups.begin());
}

std::size_t campusIndex(const Fleet& fleet, CampusId id) {
    return static_cast<std::size_t>(std::ranges::find(fleet.campuses, id, &FleetCampus::id) -
                                    fleet.campuses.begin());
}

std::size_t campusOf(const Fleet& fleet, const LaneKey& key) {
    return key.isCampus() ? campusIndex(fleet, key.campus)
                          : fleet.groups[groupIndex(fleet, key.group)].campus;
}

template<class Key>
void moveIn(std::vector<Key>& order, const Key& key, const Key& place) {
    const auto from = std::ranges::find(order, key);
    const auto to = std::ranges::find(order, place);
    if (from == order.end() || to == order.end())
        return;
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
}

class LaneLister {
public:
    LaneLister(const Fleet& fleet, const LaneArrangement& arrangement, const std::vector<bool>& passes)
        : m_fleet(fleet), m_arrangement(arrangement), m_passes(passes) {}

    std::vector<Lane> list() {
        for (const LaneKey& key : m_arrangement.pinned)
            if (gpusOf(m_fleet, key).count > 0)
                m_lanes.push_back({key, campusOf(m_fleet, key), false, true});
        const auto groups = inOrder(groupsOf(m_fleet), m_arrangement.groups);
        for (const CampusId id : inOrder(campusesOf(m_fleet), m_arrangement.campuses))
            addCampus(campusIndex(m_fleet, id), groups);
        return std::move(m_lanes);
    }

private:
    bool isPinned(const LaneKey& key) const { return contains(m_arrangement.pinned, key); }

    bool isShown(std::size_t group) const {
        return !m_arrangement.hidden.contains(m_fleet.groups[group].id) &&
               (m_passes.empty() || m_passes[group]);
    }

    void addCampus(std::size_t campus, const std::vector<RackGroupId>& groups) {
        std::vector<std::size_t> shown;
        for (const RackGroupId id : groups)
            if (const std::size_t group = groupIndex(m_fleet, id);
                m_fleet.groups[group].campus == campus && isShown(group))
                shown.push_back(group);
        const LaneKey key = LaneKey::of(m_fleet.campuses[campus].id);
        const bool isFolded = m_arrangement.folded.contains(key.campus);
        if (shown.empty() || (isFolded && isPinned(key)))
            return;
        m_lanes.push_back({key, campus, !isFolded, false});
        if (!isFolded)
            for (const std::size_t group : shown)
                addGroup(group);
    }

    void addGroup(std::size_t group) {
        const RackGroupId id = m_fleet.groups[group].id;
        const std::size_t campus = m_fleet.groups[group].campus;
        if (!isPinned(LaneKey::of(id)))
            m_lanes.push_back({LaneKey::of(id), campus, false, false});
        for (const LaneKey& part : m_arrangement.parts)
            if (part.group == id && !isPinned(part) && gpusOf(m_fleet, part).count > 0)
                m_lanes.push_back({part, campus, false, false});
    }

    const Fleet& m_fleet;
    const LaneArrangement& m_arrangement;
    const std::vector<bool>& m_passes;
    std::vector<Lane> m_lanes;
};

/// Lanes that one can take the place of, as they stand.
std::vector<LaneKey> siblingsOf(const Fleet& fleet, const LaneArrangement& arrangement, const LaneKey& key) {
    if (contains(arrangement.pinned, key))
        return arrangement.pinned;
    std::vector<LaneKey> siblings;
    for (const Lane& lane : lanesOf(fleet, arrangement)) {
        const bool sameKind = lane.key.isCampus() == key.isCampus() && lane.key.isPart() == key.isPart();
        const bool sameHome = key.isCampus() || (key.isPart() && lane.key.group == key.group) ||
                              (!key.isPart() && lane.campus == campusOf(fleet, key));
        if (!lane.isPinned && sameKind && sameHome)
            siblings.push_back(lane.key);
    }
    return siblings;
}

template<class Key>
void sortIn(std::vector<Key>& order, const std::vector<Key>& there, const std::vector<double>& shares) {
    std::vector<std::size_t> indices(there.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    std::ranges::stable_sort(indices, std::ranges::greater(),
                             [&](std::size_t index) { return shares[index]; });
    std::vector<Key> sorted;
    for (const std::size_t index : indices)
        sorted.push_back(there[index]);
    order = keepingOthers(std::move(sorted), order);
}

QJsonObject jsonOf(const LaneKey& key) {
    if (key.isCampus())
        return {{QStringLiteral("campus"), qint64{key.campus.value}}};
    QJsonObject json{{QStringLiteral("group"), qint64{key.group.value}}};
    if (key.isPart()) {
        json[QStringLiteral("first")] = qint64{key.first};
        json[QStringLiteral("count")] = qint64{key.count};
    }
    return json;
}

std::uint32_t numberIn(const QJsonValue& value) {
    const qint64 number = value.toInteger(0);
    return number > 0 && number <= std::numeric_limits<std::uint32_t>::max()
               ? static_cast<std::uint32_t>(number)
               : 0;
}

/// A campus, or a rack group, or a part of one: nothing else a file may say beside it counts.
LaneKey keyIn(const QJsonObject& json) {
    if (const CampusId campus{numberIn(json[QStringLiteral("campus")])}; campus.valid())
        return LaneKey::of(campus);
    const RackGroupId group{numberIn(json[QStringLiteral("group")])};
    const std::uint32_t count = numberIn(json[QStringLiteral("count")]);
    return {{}, group, count > 0 ? numberIn(json[QStringLiteral("first")]) : 0, count};
}

QJsonArray jsonOf(const std::vector<LaneKey>& keys) {
    QJsonArray array;
    for (const LaneKey& key : keys)
        array.append(jsonOf(key));
    return array;
}

std::vector<LaneKey> keysIn(const QJsonValue& array) {
    std::vector<LaneKey> keys;
    for (const QJsonValue& each : array.toArray())
        if (const LaneKey key = keyIn(each.toObject()); key.isValid() && !contains(keys, key))
            keys.push_back(key);
    return keys;
}

template<class Ids>
QJsonArray idsToJson(const Ids& ids) {
    QJsonArray array;
    for (const auto id : ids)
        array.append(qint64{id.value});
    return array;
}

template<class Key>
std::vector<Key> idsIn(const QJsonValue& array) {
    std::vector<Key> ids;
    for (const QJsonValue& each : array.toArray())
        if (const Key id{numberIn(each)}; id.valid() && !contains(ids, id))
            ids.push_back(id);
    return ids;
}

template<class Key>
std::set<Key> idSetIn(const QJsonValue& array) {
    const std::vector<Key> ids = idsIn<Key>(array);
    return {ids.begin(), ids.end()};
}

constexpr double mostExpansion = 1e6;

} // namespace

Pick pickOf(const LaneKey& lane) {
    if (lane.isPart())
        return Pick::of({lane.group, lane.first, lane.count});
    return lane.isCampus() ? Pick{{{lane.campus}}} : Pick{{{}, {lane.group}}};
}

GpuRange gpusOf(const Fleet& fleet, const LaneKey& key) {
    if (key.isCampus()) {
        const std::size_t campus = campusIndex(fleet, key.campus);
        return campus < fleet.campuses.size() ? fleet.campuses[campus].gpus : GpuRange{};
    }
    const std::size_t index = groupIndex(fleet, key.group);
    if (index == fleet.groups.size())
        return {};
    const GpuRange all = fleet.groups[index].gpus;
    if (!key.isPart())
        return all;
    if (key.first >= all.count)
        return {};
    return {all.first + key.first, std::min(key.count, all.count - key.first)};
}

std::vector<Lane> lanesOf(const Fleet& fleet, const LaneArrangement& arrangement,
                          const std::vector<bool>& passes) {
    return LaneLister(fleet, arrangement, passes).list();
}

void togglePinned(LaneArrangement& arrangement, const LaneKey& key) {
    if (std::erase(arrangement.pinned, key) == 0)
        arrangement.pinned.push_back(key);
}

void hide(LaneArrangement& arrangement, const Fleet& fleet, const LaneKey& key) {
    std::erase(arrangement.pinned, key);
    if (key.isPart()) {
        std::erase(arrangement.parts, key);
        return;
    }
    for (const FleetGroup& group : fleet.groups)
        if (group.id == key.group || fleet.campuses[group.campus].id == key.campus) {
            arrangement.hidden.insert(group.id);
            std::erase(arrangement.pinned, LaneKey::of(group.id));
        }
}

void togglePart(LaneArrangement& arrangement, const LaneKey& key) {
    if (std::erase(arrangement.pinned, key) + std::erase(arrangement.parts, key) == 0)
        arrangement.parts.push_back(key);
}

void toggleFolded(LaneArrangement& arrangement, CampusId campus) {
    if (arrangement.folded.erase(campus) == 0)
        arrangement.folded.insert(campus);
}

void foldAll(LaneArrangement& arrangement, const Fleet& fleet) {
    for (const FleetCampus& campus : fleet.campuses)
        arrangement.folded.insert(campus.id);
}

void moveTo(LaneArrangement& arrangement, const Fleet& fleet, const LaneKey& key, const LaneKey& place) {
    if (!contains(siblingsOf(fleet, arrangement, key), place))
        return;
    if (contains(arrangement.pinned, key))
        return moveIn(arrangement.pinned, key, place);
    if (key.isPart())
        return moveIn(arrangement.parts, key, place);
    if (key.isCampus()) {
        const auto all = inOrder(campusesOf(fleet), arrangement.campuses);
        arrangement.campuses = keepingOthers(all, arrangement.campuses);
        return moveIn(arrangement.campuses, key.campus, place.campus);
    }
    const auto all = inOrder(groupsOf(fleet), arrangement.groups);
    arrangement.groups = keepingOthers(all, arrangement.groups);
    moveIn(arrangement.groups, key.group, place.group);
}

void moveBy(LaneArrangement& arrangement, const Fleet& fleet, const LaneKey& key, int places) {
    const std::vector<LaneKey> siblings = siblingsOf(fleet, arrangement, key);
    const auto at = std::ranges::find(siblings, key);
    if (at == siblings.end())
        return;
    const auto last = static_cast<std::ptrdiff_t>(siblings.size()) - 1;
    const auto place = std::clamp<std::ptrdiff_t>(at - siblings.begin() + places, 0, last);
    moveTo(arrangement, fleet, key, siblings[static_cast<std::size_t>(place)]);
}

void sortBy(LaneArrangement& arrangement, const Fleet& fleet, const std::vector<double>& ofGroup,
            const std::vector<double>& ofCampus) {
    sortIn(arrangement.groups, groupsOf(fleet), ofGroup);
    sortIn(arrangement.campuses, campusesOf(fleet), ofCampus);
}

QJsonObject toJson(const LaneArrangement& arrangement) {
    QJsonArray expansion;
    for (const auto& [key, factor] : arrangement.expansion) {
        QJsonObject entry = jsonOf(key);
        entry[QStringLiteral("factor")] = factor;
        expansion.append(entry);
    }
    return {{QStringLiteral("pinned"), jsonOf(arrangement.pinned)},
            {QStringLiteral("campuses"), idsToJson(arrangement.campuses)},
            {QStringLiteral("groups"), idsToJson(arrangement.groups)},
            {QStringLiteral("parts"), jsonOf(arrangement.parts)},
            {QStringLiteral("hidden"), idsToJson(arrangement.hidden)},
            {QStringLiteral("folded"), idsToJson(arrangement.folded)},
            {QStringLiteral("expansion"), expansion}};
}

LaneArrangement arrangementIn(const QJsonObject& json) {
    LaneArrangement arrangement;
    arrangement.pinned = keysIn(json[QStringLiteral("pinned")]);
    arrangement.campuses = idsIn<CampusId>(json[QStringLiteral("campuses")]);
    arrangement.groups = idsIn<RackGroupId>(json[QStringLiteral("groups")]);
    arrangement.parts = keysIn(json[QStringLiteral("parts")]);
    std::erase_if(arrangement.parts, [](const LaneKey& key) { return !key.isPart(); });
    arrangement.hidden = idSetIn<RackGroupId>(json[QStringLiteral("hidden")]);
    arrangement.folded = idSetIn<CampusId>(json[QStringLiteral("folded")]);
    for (const QJsonValue& each : json[QStringLiteral("expansion")].toArray()) {
        const LaneKey key = keyIn(each.toObject());
        const double factor = each[QStringLiteral("factor")].toDouble(1);
        if (key.isValid() && factor > 0)
            arrangement.expansion[key] = std::min(factor, mostExpansion);
    }
    return arrangement;
}

} // namespace lockstep::ui
