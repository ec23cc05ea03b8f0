#pragma once

#include <optional>

#include "core/calibration/ModelBasis.h"
#include "core/edit/ScenarioEdit.h"
#include "core/scenario/Validation.h"

namespace lockstep {

/// The change that mends a finding of `examine`, named by what it does: "Use a batch of 272 sequences". It
/// has been tried on a copy: the finding goes or becomes less severe, and nothing as severe takes its place.
/// Nothing where no change is obvious.
std::optional<ScenarioEdit> repairOf(const Finding& finding, const Scenario& scenario,
                                     const ModelBasis& basis);

} // namespace lockstep
