#include "core/edit/Edits.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/scenario/Muting.h"

namespace lockstep {

namespace {

template<class Thing>
ScenarioEdit change(std::string name, const Thing* before, const Thing& after) {
    if (!before || *before == after)
        return {};
    return {std::move(name), {Replace<Thing>{*before, after, 0}}};
}

std::string nameOfCampus(const Scenario& scenario, CampusId id) {
    const Campus* campus = scenario.find(id);
    return campus ? campus->name : "?";
}

std::string nameOfLink(const Scenario& scenario, const Link& link) {
    return fmt::format("{} – {}", nameOfCampus(scenario, link.from), nameOfCampus(scenario, link.to));
}

template<class Thing, class Gone>
void removeWhere(const std::vector<Thing>& things, Gone gone, std::vector<EditStep>& steps) {
    // From the back, so that each index is that of the list as it stands when its step is reverted.
    for (std::size_t i = things.size(); i-- > 0;)
        if (gone(things[i]))
            steps.push_back(Replace<Thing>{things[i], std::nullopt, i});
}

std::string removalName(const Scenario& scenario, const ThingSet& things) {
    if (things.count() != 1)
        return fmt::format("Delete {} items", things.count());
    if (!things.campuses.empty())
        return "Delete " + nameOfCampus(scenario, things.campuses.front());
    if (!things.rackGroups.empty()) {
        const RackGroup* group = scenario.find(things.rackGroups.front());
        return "Delete " + (group ? group->rack : "racks");
    }
    if (things.links.empty())
        return things.notes.empty() ? "Delete frame" : "Delete note";
    const Link* link = scenario.find(things.links.front());
    return "Delete link " + (link ? nameOfLink(scenario, *link) : "");
}

} // namespace

ScenarioEdit addCampus(const Scenario& scenario, std::string name, CanvasPoint position) {
    std::string title = "Add " + name;
    const Campus campus{{scenario.nextId()}, std::move(name), position};
    return {std::move(title), {Replace<Campus>{std::nullopt, campus, scenario.campuses.size()}}};
}

ScenarioEdit moveCampus(const Scenario& scenario, CampusId id, CanvasPoint position) {
    const Campus* before = scenario.find(id);
    if (!before)
        return {};
    Campus after = *before;
    after.position = position;
    return change("Move " + before->name, before, after);
}

ScenarioEdit changeCampus(const Scenario& scenario, const Campus& after) {
    return change("Change " + nameOfCampus(scenario, after.id), scenario.find(after.id), after);
}

ScenarioEdit addRacks(const Scenario& scenario, CampusId campus, std::string rack, std::uint32_t count) {
    if (!scenario.find(campus) || count == 0)
        return {};
    const std::string name = fmt::format("Add {} × {} to {}", count, rack, nameOfCampus(scenario, campus));
    const auto joined = std::ranges::find_if(scenario.rackGroups, [&](const RackGroup& group) {
        return group.campus == campus && group.rack == rack && group.age == Years{};
    });
    if (joined == scenario.rackGroups.end()) {
        const RackGroup group{{scenario.nextId()}, campus, std::move(rack), count, {}};
        return {name, {Replace<RackGroup>{std::nullopt, group, scenario.rackGroups.size()}}};
    }
    RackGroup after = *joined;
    after.count += count;
    return change(name, &*joined, after);
}

ScenarioEdit changeRackGroup(const Scenario& scenario, const RackGroup& after) {
    return change(fmt::format("Change {} in {}", after.rack, nameOfCampus(scenario, after.campus)),
                  scenario.find(after.id), after);
}

ScenarioEdit addLink(const Scenario& scenario, CampusId from, CampusId to, Link prototype) {
    if (from == to || !scenario.find(from) || !scenario.find(to))
        return {};
    prototype.id = {scenario.nextId()};
    prototype.from = from;
    prototype.to = to;
    return {"Link " + nameOfLink(scenario, prototype),
            {Replace<Link>{std::nullopt, prototype, scenario.links.size()}}};
}

ScenarioEdit changeLink(const Scenario& scenario, const Link& after) {
    return change("Change link " + nameOfLink(scenario, after), scenario.find(after.id), after);
}

ScenarioEdit addNote(const Scenario& scenario, Note note) {
    note.id = {scenario.nextId()};
    return {"Add note", {Replace<Note>{std::nullopt, std::move(note), scenario.notes.size()}}};
}

ScenarioEdit changeNote(const Scenario& scenario, const Note& after) {
    return change("Change note", scenario.find(after.id), after);
}

ScenarioEdit addFrame(const Scenario& scenario, CanvasFrame frame) {
    frame.id = {scenario.nextId()};
    return {"Add frame", {Replace<CanvasFrame>{std::nullopt, std::move(frame), scenario.frames.size()}}};
}

ScenarioEdit changeFrame(const Scenario& scenario, const CanvasFrame& after) {
    return change("Change frame", scenario.find(after.id), after);
}

ScenarioEdit collapseCampuses(const Scenario& scenario, const std::vector<CampusId>& ids, bool collapsed) {
    const std::string verb = collapsed ? "Collapse " : "Expand ";
    std::vector<ScenarioEdit> edits;
    for (const CampusId id : ids)
        if (const Campus* before = scenario.find(id)) {
            Campus after = *before;
            after.collapsed = collapsed;
            edits.push_back(change(verb + before->name, before, after));
        }
    return merged(verb + "campuses", std::move(edits));
}

ScenarioEdit changeJob(const Scenario& scenario, const TrainingJob& after) {
    if (scenario.job == after)
        return {};
    return {"Change training job", {AssignJob{scenario.job, after}}};
}

ScenarioEdit changeOwnFactors(const Scenario& scenario, std::vector<OwnFactor> after) {
    if (scenario.ownFactors == after)
        return {};
    return {after.empty() ? "Use shipped constants" : "Use own measurements",
            {AssignOwnFactors{scenario.ownFactors, std::move(after)}}};
}

ScenarioEdit changeSeed(const Scenario& scenario, std::uint64_t seed) {
    if (scenario.seed == seed)
        return {};
    return {"Change seed", {AssignSeed{scenario.seed, seed}}};
}

ScenarioEdit renameScenario(const Scenario& scenario, std::string name) {
    if (scenario.name == name)
        return {};
    return {"Rename scenario", {AssignName{scenario.name, std::move(name)}}};
}

ScenarioEdit changeQuestion(const Scenario& scenario, std::string question) {
    if (scenario.question == question)
        return {};
    return {"Change question", {AssignQuestion{scenario.question, std::move(question)}}};
}

ScenarioEdit muteFinding(const Scenario& scenario, const Finding& finding, bool mute) {
    if (!canMute(finding) || isMuted(finding, scenario) == mute)
        return {};
    std::vector<MutedFinding> muted = scenario.muted;
    if (mute)
        muted.push_back(muteFor(finding, scenario));
    else
        std::erase(muted, muteFor(finding, scenario));
    return {mute ? "Mute problem" : "Unmute problem", {AssignMuted{scenario.muted, std::move(muted)}}};
}

ScenarioEdit removeThings(const Scenario& scenario, const ThingSet& things) {
    const auto listed = [](const auto& ids, auto id) { return std::ranges::find(ids, id) != ids.end(); };
    const auto gone = [&](CampusId id) { return listed(things.campuses, id); };
    ScenarioEdit edit{removalName(scenario, things), {}};
    removeWhere(
        scenario.links,
        [&](const Link& link) { return listed(things.links, link.id) || gone(link.from) || gone(link.to); },
        edit.steps);
    removeWhere(
        scenario.rackGroups,
        [&](const RackGroup& group) { return listed(things.rackGroups, group.id) || gone(group.campus); },
        edit.steps);
    removeWhere(
        scenario.campuses, [&](const Campus& campus) { return gone(campus.id); }, edit.steps);
    removeWhere(
        scenario.notes, [&](const Note& note) { return listed(things.notes, note.id); }, edit.steps);
    removeWhere(
        scenario.frames, [&](const CanvasFrame& frame) { return listed(things.frames, frame.id); },
        edit.steps);
    return edit;
}

ScenarioEdit merged(std::string name, std::vector<ScenarioEdit> edits) {
    std::erase_if(edits, [](const ScenarioEdit& edit) { return edit.empty(); });
    if (edits.empty())
        return {};
    if (edits.size() == 1)
        return std::move(edits.front());
    ScenarioEdit all{std::move(name), {}};
    for (ScenarioEdit& edit : edits)
        std::ranges::move(edit.steps, std::back_inserter(all.steps));
    return all;
}

} // namespace lockstep
