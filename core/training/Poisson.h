#pragma once

#include <cstdint>

#include "core/training/Noise.h"

namespace lockstep {

/// How many rare things happen where `mean` are expected: Poisson, by inverting its distribution with the
/// stream's words, the same on every machine. A large mean is a sum of pieces, each with a draw of its own;
/// time grows with the mean. A larger mean never gives fewer: a run and its what-if have the same luck.
std::uint32_t poissonCount(const NoiseStream& stream, double mean);

} // namespace lockstep
