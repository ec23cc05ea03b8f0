#pragma once

#include <vector>

#include "core/scenario/Finding.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// What the scenario names but neither it nor `catalog` has: types, ends of links, campuses of racks; and ids
/// given twice. All errors. `validate` reports them too.
std::vector<Finding> checkReferences(const Scenario& scenario, const TypeCatalog& catalog);

/// Checks a scenario against itself and `catalog` (the shipped one with the scenario's own types laid over
/// it). Errors first, then in file order.
std::vector<Finding> validate(const Scenario& scenario, const TypeCatalog& catalog);

} // namespace lockstep
