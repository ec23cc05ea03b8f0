#pragma once

#include "core/edit/ScenarioEdit.h"
#include "core/scenario/Finding.h"
#include "core/scenario/ThingSet.h"

namespace lockstep {

/// Every change a person can make, as an edit of the scenario given. None of them applies it. A change that
/// changes nothing gives an empty edit.

ScenarioEdit addCampus(const Scenario& scenario, std::string name, CanvasPoint position);
ScenarioEdit moveCampus(const Scenario& scenario, CampusId id, CanvasPoint position);
ScenarioEdit changeCampus(const Scenario& scenario, const Campus& after);

/// Adds `count` racks to the campus; where it has a group of that type and age they join it.
ScenarioEdit addRacks(const Scenario& scenario, CampusId campus, std::string rack, std::uint32_t count);
ScenarioEdit changeRackGroup(const Scenario& scenario, const RackGroup& after);

/// A link as `prototype` (type, channels, age, route factor) between two campuses.
ScenarioEdit addLink(const Scenario& scenario, CampusId from, CampusId to, Link prototype);
ScenarioEdit changeLink(const Scenario& scenario, const Link& after);

/// The id is set here: what `note` and `frame` have does not count.
ScenarioEdit addNote(const Scenario& scenario, Note note);
ScenarioEdit changeNote(const Scenario& scenario, const Note& after);
ScenarioEdit addFrame(const Scenario& scenario, CanvasFrame frame);
ScenarioEdit changeFrame(const Scenario& scenario, const CanvasFrame& after);

/// Draws the campuses as one small tile each, or in full again.
ScenarioEdit collapseCampuses(const Scenario& scenario, const std::vector<CampusId>& ids, bool collapsed);

ScenarioEdit changeJob(const Scenario& scenario, const TrainingJob& after);
ScenarioEdit changeOwnFactors(const Scenario& scenario, std::vector<OwnFactor> after);
ScenarioEdit changeSeed(const Scenario& scenario, std::uint64_t seed);
ScenarioEdit renameScenario(const Scenario& scenario, std::string name);
ScenarioEdit changeQuestion(const Scenario& scenario, std::string question);

/// Hides what validation says where the author knows it, or tells it again. Nothing where it cannot be muted.
ScenarioEdit muteFinding(const Scenario& scenario, const Finding& finding, bool mute);

/// Takes away what is named and all that hangs on it: a campus goes with its rack groups and links.
ScenarioEdit removeThings(const Scenario& scenario, const ThingSet& things);

/// Edits of different things, all made for the same scenario, as one step of undo. A single one keeps its own
/// name.
ScenarioEdit merged(std::string name, std::vector<ScenarioEdit> edits);

} // namespace lockstep
