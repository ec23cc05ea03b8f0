#pragma once

#include <vector>

#include "core/edit/ScenarioEdit.h"

namespace lockstep {

/// The edits that lead from one scenario to another, one for each thing that differs: things are the same
/// where their ids are. In the order in which they can be applied. Empty where nothing differs that a run
/// depends on.
std::vector<ScenarioEdit> differencesBetween(const Scenario& before, const Scenario& after);

} // namespace lockstep
