#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// One thing of a scenario's lists before and after. No `before`: it is added at `index`. No `after`: it is
/// removed from `index`. Both: it is changed in place, `index` is not used.
template<class Thing>
struct Replace {
    std::optional<Thing> before;
    std::optional<Thing> after;
    std::size_t index = 0;

    friend bool operator==(const Replace&, const Replace&) = default;
};

/// A value of which a scenario has just one, before and after.
template<class Value, Value Scenario::*Member>
struct Assign {
    Value before;
    Value after;

    friend bool operator==(const Assign&, const Assign&) = default;
};

using AssignJob = Assign<TrainingJob, &Scenario::job>;
using AssignSeed = Assign<std::uint64_t, &Scenario::seed>;
using AssignName = Assign<std::string, &Scenario::name>;
using AssignQuestion = Assign<std::string, &Scenario::question>;
using AssignOwnTypes = Assign<TypeCatalog, &Scenario::ownTypes>;
using AssignOwnFactors = Assign<std::vector<OwnFactor>, &Scenario::ownFactors>;
using AssignAssumptions = Assign<std::vector<Assumption>, &Scenario::assumptions>;
using AssignMuted = Assign<std::vector<MutedFinding>, &Scenario::muted>;

using EditStep = std::variant<Replace<Campus>, Replace<RackGroup>, Replace<Link>, Replace<Note>,
                              Replace<CanvasFrame>, AssignJob, AssignSeed, AssignName, AssignQuestion,
                              AssignOwnTypes, AssignOwnFactors, AssignAssumptions, AssignMuted>;

/// One undoable change with the name a person sees in the Edit menu: "Move Memphis 2".
/// It holds ids and old and new values only; `apply` and `revert` are total on the scenario it was made for.
struct ScenarioEdit {
    std::string name;
    std::vector<EditStep> steps;

    bool empty() const { return steps.empty(); }
    friend bool operator==(const ScenarioEdit&, const ScenarioEdit&) = default;
};

void apply(const ScenarioEdit& edit, Scenario& scenario);
void revert(const ScenarioEdit& edit, Scenario& scenario);

/// Both as one, under the name of the second. What changed the same thing twice changes it once; what comes
/// back to where it was is left out.
ScenarioEdit followedBy(ScenarioEdit first, const ScenarioEdit& second);

/// A sentence for "what separates these two runs": "Link Memphis 1 – Southaven: channels 16 → 32".
std::string describe(const ScenarioEdit& edit);

} // namespace lockstep
