#include "core/training/Poisson.h"

#include <algorithm>

#include "core/training/PortableExp.h"

namespace lockstep {

namespace {

/// Far below where exp(-mean) would lose digits.
constexpr double pieceMean = 32;

/// 53 bits over [0, 1).
double uniform(const NoiseStream& stream, std::uint32_t counter) {
    const auto words = drawWords(stream, counter);
    const std::uint64_t bits = (std::uint64_t{words[0]} << 21) | (words[1] >> 11);
    return static_cast<double>(bits) / 9007199254740992.0;
}

std::uint32_t countOfPiece(double mean, double quantile) {
    constexpr std::uint32_t never = 200; // at a mean of 32 its chance is 1e-83
    double chance = portableExp(-mean);
    double upTo = chance;
    std::uint32_t count = 0;
    while (quantile >= upTo && count < never) {
        ++count;
        chance *= mean / count;
        upTo += chance;
    }
    return count;
}

} // namespace

std::uint32_t poissonCount(const NoiseStream& stream, double mean) {
    std::uint32_t count = 0;
    for (std::uint32_t piece = 0; mean > 0; ++piece, mean -= pieceMean)
        count += countOfPiece(std::min(mean, pieceMean), uniform(stream, piece));
    return count;
}

} // namespace lockstep
