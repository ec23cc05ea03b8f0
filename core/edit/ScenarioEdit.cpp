#include "core/edit/ScenarioEdit.h"

#include <algorithm>

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

} // namespace

void apply(const ScenarioEdit& edit, Scenario& scenario) {
    for (const EditStep& step : edit.steps)
        std::visit(Forward{scenario}, step);
}

void revert(const ScenarioEdit& edit, Scenario& scenario) {
    for (auto step = edit.steps.rbegin(); step != edit.steps.rend(); ++step)
        std::visit(Backward{scenario}, *step);
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
