#pragma once

#include <cstdint>

#include "core/training/Noise.h"

namespace lockstep {

/// How many rare things happen where `mean` are expected: Poisson, by inverting its distribution with the
/// stream's words, the same on every machine. A large mean is a sum of pieces, each a draw of its own, so
/// that time grows with the mean (some 5 ns for each expected event). A larger mean never gives fewer where
/// it has as many pieces, which keeps a run and its what-if alike.
std::uint32_t poissonCount(const NoiseStream& stream, double mean);

} // namespace lockstep
