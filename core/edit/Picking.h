#pragma once

#include "core/scenario/ThingSet.h"

namespace lockstep {

/// What a person picks with one command. Racks stand in their campuses and are picked with them, except where
/// racks themselves are asked for.
ThingSet everything(const Scenario& scenario);
ThingSet allBut(const Scenario& scenario, const ThingSet& picked);
/// All of the kinds that are picked: racks and links of the same type, campuses, notes, frames.
ThingSet allAlike(const Scenario& scenario, const ThingSet& picked);
/// Every campus that links lead to from what is picked, and these links.
ThingSet allConnected(const Scenario& scenario, const ThingSet& picked);

ThingSet united(ThingSet a, const ThingSet& b);
ThingSet without(ThingSet a, const ThingSet& b);

} // namespace lockstep
