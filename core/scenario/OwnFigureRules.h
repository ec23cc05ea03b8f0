#pragma once

#include <vector>

#include "core/scenario/FindingList.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// The types of a scenario: errors for names given twice and for parts larger than their whole, warnings for
/// figures that contradict each other or change nothing. `catalog` has them laid over it; a rack whose GPU it
/// lacks is passed over.
void checkOwnTypes(const TypeCatalog& own, const TypeCatalog& catalog, FindingList& findings);

/// The factors of a scenario: an error for a second one for the same GPU and precision.
void checkOwnFactors(const std::vector<OwnFactor>& factors, FindingList& findings);

} // namespace lockstep
