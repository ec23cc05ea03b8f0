#pragma once

#include <string_view>
#include <vector>

#include "core/calibration/ModelBasis.h"
#include "core/scenario/Finding.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// The rule that warns of links for which isHeldBack() is true.
inline constexpr std::string_view linkHeldBack = "link_held_back";

/// All there is to say of a scenario before it runs: `validate`, and where that lets it run, what the network
/// and the GPUs' memory make of it: links that windows or loss hold back, models that cannot fit, tensor
/// groups that leave their scale-up domain. Errors first, then warnings, then notes.
std::vector<Finding> examine(const Scenario& scenario, const ModelBasis& basis);

} // namespace lockstep
