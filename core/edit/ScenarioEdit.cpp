#include "core/edit/ScenarioEdit.h"

#include <algorithm>
#include <type_traits>

#include "core/edit/EditText.h"

namespace lockstep {

namespace {

std::vector<Campus>& listOf(Scenario& scenario, const Campus*) {
    return scenario.campuses;
}
std::vector<RackGroup>& listOf(Scenario& scenario, const RackGroup*) {
    return scenario.rackGroups;
}
std::vector<Link>& listOf(Scenario& scenario, const Link*) {
    return scenario.links;
}
std::vector<Note>& listOf(Scenario& scenario, const Note*) {
    return scenario.notes;
}
std::vector<CanvasFrame>& listOf(Scenario& scenario, const CanvasFrame*) {
    return scenario.frames;
}

/// Takes `from` out of its list, puts `to` in, or swaps one for the other. Total: a thing that is not there
/// is not removed, an index past the end means the end.
template<class Thing>
void exchange(Scenario& scenario, const std::optional<Thing>& from, const std::optional<Thing>& to,
              std::size_t index) {
    std::vector<Thing>& things = listOf(scenario, static_cast<const Thing*>(nullptr));
    const auto present = from ? std::ranges::find(things, from->id, &Thing::id) : things.end();
    if (from && to && present != things.end())
        *present = *to;
    else if (from && !to && present != things.end())
        things.erase(present);
    else if (!from && to)
        things.insert(things.begin() + static_cast<std::ptrdiff_t>(std::min(index, things.size())), *to);
}

struct Forward {
    Scenario& scenario;
    template<class Thing>
    void operator()(const Replace<Thing>& step) const {
        exchange(scenario, step.before, step.after, step.index);
    }
    template<class Value, Value Scenario::*Member>
    void operator()(const Assign<Value, Member>& step) const {
        scenario.*Member = step.after;
    }
};

struct Backward {
    Scenario& scenario;
    template<class Thing>
    void operator()(const Replace<Thing>& step) const {
        exchange(scenario, step.after, step.before, step.index);
    }
    template<class Value, Value Scenario::*Member>
    void operator()(const Assign<Value, Member>& step) const {
        scenario.*Member = step.before;
    }
};

/// What became of a step that meets a later one.
enum class Meeting {
    apart,  ///< they are of different things
    joined, ///< the earlier one now does both
    barred, ///< the same thing is added or removed here: the later step stays behind it
};

template<class Thing>
Meeting meet(Replace<Thing>& step, const Replace<Thing>& later) {
    const auto idOf = [](const Replace<Thing>& part) {
        return part.before ? part.before->id : part.after->id;
    };
    if (idOf(step) != idOf(later))
        return Meeting::apart;
    if (!step.before || !step.after || !later.before || !later.after)
        return Meeting::barred;
    step.after = later.after;
    return Meeting::joined;
}

template<class Value, Value Scenario::*Member>
Meeting meet(Assign<Value, Member>& step, const Assign<Value, Member>& later) {
    step.after = later.after;
    return Meeting::joined;
}

Meeting meet(EditStep& step, const EditStep& later) {
    if (step.index() != later.index())
        return Meeting::apart;
    return std::visit([&](auto& mine) { return meet(mine, std::get<std::decay_t<decltype(mine)>>(later)); },
                      step);
}

bool changesNothing(const EditStep& step) {
    return std::visit([](const auto& part) { return part.before == part.after; }, step);
}

} // namespace

void apply(const ScenarioEdit& edit, Scenario& scenario) {
    for (const EditStep& step : edit.steps)
        std::visit(Forward{scenario}, step);
}

void revert(const ScenarioEdit& edit, Scenario& scenario) {
    for (auto step = edit.steps.rbegin(); step != edit.steps.rend(); ++step)
        std::visit(Backward{scenario}, *step);
}

ScenarioEdit followedBy(ScenarioEdit first, const ScenarioEdit& second) {
    if (second.empty())
        return first;
    first.name = second.name;
    for (const EditStep& later : second.steps) {
        Meeting meeting = Meeting::apart;
        for (auto step = first.steps.rbegin(); step != first.steps.rend() && meeting == Meeting::apart;
             ++step)
            meeting = meet(*step, later);
        if (meeting != Meeting::joined)
            first.steps.push_back(later);
    }
    std::erase_if(first.steps, changesNothing);
    return first;
}

std::string describe(const ScenarioEdit& edit) {
    std::string sentence = edit.name;
    std::string changes;
    for (const EditStep& step : edit.steps) {
        const std::string change = std::visit([](const auto& part) { return changeText(part); }, step);
        if (!change.empty())
            changes += (changes.empty() ? "" : "; ") + change;
    }
    return changes.empty() ? sentence : sentence + ": " + changes;
}

} // namespace lockstep
