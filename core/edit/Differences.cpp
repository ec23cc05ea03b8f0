#include "core/edit/Differences.h"

#include <algorithm>

#include <fmt/format.h>

namespace lockstep {

namespace {

std::string nameOfCampus(const Scenario& scenario, CampusId id) {
    const Campus* campus = scenario.find(id);
    return campus ? campus->name : "?";
}

std::string nameOf(const Scenario&, const Campus& campus) {
    return campus.name;
}
std::string nameOf(const Scenario& scenario, const RackGroup& group) {
    return fmt::format("{} × {} in {}", group.count, group.rack, nameOfCampus(scenario, group.campus));
}
std::string nameOf(const Scenario& scenario, const Link& link) {
    return fmt::format("link {} – {}", nameOfCampus(scenario, link.from), nameOfCampus(scenario, link.to));
}

template<class Thing>
class ListDifferences {
public:
    using List = std::vector<Thing> Scenario::*;

    ListDifferences(const Scenario& before, const Scenario& after, List list)
        : m_before(before), m_after(after), m_list(list) {}

    void addRemoved(std::vector<ScenarioEdit>& edits) const {
        const std::vector<Thing>& things = m_before.*m_list;
        // From the back, so that each index is that of the list as it stands when its edit is reverted.
        for (std::size_t i = things.size(); i-- > 0;)
            if (!isIn(m_after, things[i]))
                edits.push_back(
                    {"Without " + nameOf(m_before, things[i]), {Replace<Thing>{things[i], std::nullopt, i}}});
    }
    void addChanged(std::vector<ScenarioEdit>& edits) const {
        for (const Thing& thing : m_after.*m_list)
            if (const auto before = std::ranges::find(m_before.*m_list, thing.id, &Thing::id);
                before != (m_before.*m_list).end() && *before != thing)
                edits.push_back({capital(nameOf(m_after, thing)), {Replace<Thing>{*before, thing, 0}}});
    }
    void addNew(std::vector<ScenarioEdit>& edits) const {
        const std::vector<Thing>& things = m_after.*m_list;
        for (std::size_t i = 0; i < things.size(); ++i)
            if (!isIn(m_before, things[i]))
                edits.push_back(
                    {"With " + nameOf(m_after, things[i]), {Replace<Thing>{std::nullopt, things[i], i}}});
    }

private:
    bool isIn(const Scenario& scenario, const Thing& thing) const {
        return std::ranges::find(scenario.*m_list, thing.id, &Thing::id) != (scenario.*m_list).end();
    }
    static std::string capital(std::string name) {
        if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
            name.front() = static_cast<char>(name.front() - 'a' + 'A');
        return name;
    }

    const Scenario& m_before;
    const Scenario& m_after;
    List m_list;
};

template<class Value, Value Scenario::*Member>
void addAssigned(const char* name, const Scenario& before, const Scenario& after,
                 std::vector<ScenarioEdit>& edits) {
    if (before.*Member != after.*Member)
        edits.push_back({name, {Assign<Value, Member>{before.*Member, after.*Member}}});
}

} // namespace

std::vector<ScenarioEdit> differencesBetween(const Scenario& before, const Scenario& after) {
    std::vector<ScenarioEdit> edits;
    const ListDifferences<Campus> campuses(before, after, &Scenario::campuses);
    const ListDifferences<RackGroup> groups(before, after, &Scenario::rackGroups);
    const ListDifferences<Link> links(before, after, &Scenario::links);
    links.addRemoved(edits);
    groups.addRemoved(edits);
    campuses.addRemoved(edits);
    campuses.addChanged(edits);
    groups.addChanged(edits);
    links.addChanged(edits);
    campuses.addNew(edits);
    groups.addNew(edits);
    links.addNew(edits);
    addAssigned<TrainingJob, &Scenario::job>("Training job", before, after, edits);
    addAssigned<std::uint64_t, &Scenario::seed>("Seed", before, after, edits);
    addAssigned<TypeCatalog, &Scenario::ownTypes>("Own types", before, after, edits);
    addAssigned<std::vector<OwnFactor>, &Scenario::ownFactors>("Own measurements", before, after, edits);
    return edits;
}

} // namespace lockstep
