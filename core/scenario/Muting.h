#pragma once

#include "core/scenario/Finding.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// What keeps a scenario from running cannot be muted, and what does not can.
bool canMute(const Finding& finding);

/// What mutes this finding of the scenario: the same rule for the same thing, whatever its figures are then.
/// What is said of the job is muted as a whole, also where it names a GPU type.
MutedFinding muteFor(const Finding& finding, const Scenario& scenario);

bool isMuted(const Finding& finding, const Scenario& scenario);
/// What a rule says of a link, for those who show the same in another way.
bool isMuted(std::string_view code, LinkId id, const Scenario& scenario);

} // namespace lockstep
