#pragma once

#include <cstdint>
#include <vector>

#include "core/simulation/Fleet.h"

namespace lockstep {

/// Ticks that lasting slowness and step noise may each take off or add: the sum stays positive and in 32
/// bits.
std::int32_t noiseBound(Ticks compute);

/// Ticks, over the stages of a replica.
double meanCompute(const WorkClass& work);

/// Per GPU, noise-free compute ticks times its lasting factor. `spreads` are standard deviations, per group;
/// classes and groups of the fleet must be there.
std::vector<std::uint32_t> drawLastingTicks(const Fleet& fleet, const std::vector<double>& spreads);

/// About `wantedLaneBlocks` runs of GPUs, each inside one work class, of whole racks where they are long
/// enough.
std::vector<LaneBlock> cutBlocks(const Fleet& fleet);

} // namespace lockstep
