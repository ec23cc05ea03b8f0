#pragma once

#include "core/simulation/Fleet.h"
#include "core/training/Noise.h"

namespace lockstep {

/// The noise of the compute times of a group's GPUs in one inner step, by their place in the group.
inline NoiseStream stepNoise(const Fleet& fleet, const FleetGroup& group, std::uint64_t innerStep) {
    return {fleet.seed, group.id.value, innerStep, NoisePurpose::step};
}

} // namespace lockstep
