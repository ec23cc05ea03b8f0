#pragma once

#include <vector>

#include "core/scenario/FindingList.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

// What stands on the map.

/// An error for each campus with GPUs that no links lead to.
void checkReach(const Scenario& scenario, const TypeCatalog& catalog, FindingList& findings);

/// A warning for each link longer than once around the earth.
void checkLinkLengths(const Scenario& scenario, FindingList& findings);

/// A note for each campus called like one before it: names stand in sentences and menus, where two of the
/// same cannot be told apart.
void checkCampusNames(const std::vector<Campus>& campuses, FindingList& findings);

/// A note for each group without racks beside groups that have some; where none has any, the lack of GPUs
/// says it all.
void checkEmptyGroups(const std::vector<RackGroup>& groups, FindingList& findings);

} // namespace lockstep
