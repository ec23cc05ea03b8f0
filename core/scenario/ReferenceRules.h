#pragma once

#include "core/scenario/FindingList.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

// What a scenario names must be there, once. All of these are errors.

/// Ids given twice.
void checkIds(const Scenario& scenario, FindingList& findings);

/// Campuses that racks stand on and links join and that are not there, and links that lead nowhere else.
void checkEnds(const Scenario& scenario, FindingList& findings);

/// Types that racks, links, own types, own factors and the job name and that `catalog` has not. The
/// scenario's own types are part of it.
void checkTypeNames(const Scenario& scenario, const TypeCatalog& catalog, FindingList& findings);

} // namespace lockstep
