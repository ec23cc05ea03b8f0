#pragma once

#include <optional>
#include <string>
#include <variant>

#include "core/edit/ScenarioEdit.h"
#include "core/scenario/ThingSet.h"

namespace lockstep {

/// A part of a scenario that can travel, as a scenario of its own: what is picked, the racks of picked
/// campuses, the links between them, and the own types all these need. Ends of links and campuses of racks
/// that were not picked are named by their ids and are not in it. `catalog` is what the scenario sees.
Scenario fragmentOf(const Scenario& scenario, const TypeCatalog& catalog, const ThingSet& things);

bool isEmptyFragment(const Scenario& fragment);

/// Where a fragment goes.
struct PasteTarget {
    std::optional<CanvasPoint> center; ///< of all that has a place; absent: where it was, and `offset`
    CanvasPoint offset;
    ThingSet selected; ///< racks go to a selected campus, a link between two
};

struct Paste {
    ScenarioEdit edit;
    ThingSet added; ///< ids as they will be
};

/// The edit that adds a fragment under new ids, with free names for campuses. An own type that `into` knows
/// as something else comes under a free name. `catalog` is what `into` sees. Or, in a sentence, why nothing
/// can be added.
std::variant<Paste, std::string> paste(const Scenario& fragment, const Scenario& into,
                                       const TypeCatalog& catalog, const PasteTarget& target);

} // namespace lockstep
