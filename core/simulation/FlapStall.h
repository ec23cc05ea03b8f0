#pragma once

#include "core/simulation/Fleet.h"

namespace lockstep {

/// What flaps of links add to a step. Flaps come as Poisson says, anywhere in the step; the exchange that is
/// under way at its end, or waits for the link all the time, stands still until the link is back. Links that
/// are down together are waited for together. A function of the fleet and the step.
Ticks flapStall(const Fleet& fleet, std::uint64_t step);

} // namespace lockstep
