#include "core/training/Noise.h"

#include <algorithm>
#include <bit>

#include "core/training/PortableExp.h"

namespace lockstep {

namespace {

double density(double z) {
    return 0.3989422804014327 * portableExp(-z * z / 2);
}

/// Probability above z >= 0: a series near the middle, Laplace's continued fraction in the tail.
double upperTail(double z) {
    if (z < 2.0) {
        double term = z;
        double sum = z;
        for (int k = 1; k < 60; ++k) {
            term *= z * z / (2 * k + 1);
            sum += term;
        }
        return 0.5 - density(z) * sum;
    }
    double fraction = z;
    for (int k = 120; k > 0; --k)
        fraction = z + k / fraction;
    return density(z) / fraction;
}

/// Newton from a start below the answer's tail; quadratic, and the start is the neighboring bin.
double quantileOf(double tail, double start) {
    double z = start;
    for (int i = 0; i < 6; ++i)
        z = std::max(0.0, z + (upperTail(z) - tail) / density(z));
    return z;
}

std::vector<double> makeQuantiles() {
    std::vector<double> quantiles(quantileCount, 0.0);
    double z = 0;
    for (std::size_t index = quantileCount - 1; index-- > 0;) {
        const double octave = static_cast<double>(std::uint64_t{1} << (index / 128));
        const double middle = octave * (1.0 + (static_cast<double>(index % 128) + 0.5) / 128.0);
        z = quantileOf(middle / 4294967296.0, z);
        quantiles[index] = z;
    }
    return quantiles;
}

} // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = std::uint64_t{0xD2511F53u} * counter[0];
        const std::uint64_t b = std::uint64_t{0xCD9E8D57u} * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
        key[0] += 0x9E3779B9u;
        key[1] += 0xBB67AE85u;
    }
    return counter;
}

std::array<std::uint32_t, 4> drawWords(const NoiseStream& stream, std::uint32_t counter) {
    return philox({counter, stream.lowStep(), stream.rackGroup, stream.purposeAndHighStep()},
                  {static_cast<std::uint32_t>(stream.seed), static_cast<std::uint32_t>(stream.seed >> 32)});
}

std::uint32_t drawOne(const NoiseStream& stream, std::uint32_t ordinal) {
    const std::uint32_t batch = ordinal / noiseBatch;
    const std::uint32_t within = ordinal % noiseBatch;
    const std::uint32_t counter = batch * noiseCounters + within % noiseCounters;
    return drawWords(stream, counter)[within / noiseCounters];
}

const std::vector<double>& normalQuantiles() {
    static const std::vector<double> quantiles = makeQuantiles();
    return quantiles;
}

std::uint32_t quantileIndex(std::uint32_t word) {
    // The lowest bit is set so that there is an exponent; of 2^31 probabilities one in two is lost, none that
    // matters.
    const auto tail = static_cast<float>(static_cast<std::int32_t>((word & 0x7fffffffu) | 1u));
    return (std::bit_cast<std::uint32_t>(tail) >> 16) - (127u << 7);
}

double normalDeviate(std::uint32_t word) {
    const double size = normalQuantiles()[quantileIndex(word)];
    return isNegative(word) ? -size : size;
}

std::vector<std::int32_t> scaledQuantiles(double spread, std::int32_t bound) {
    std::vector<std::int32_t> table;
    table.reserve(quantileCount);
    for (const double z : normalQuantiles())
        table.push_back(static_cast<std::int32_t>(std::min(z * spread + 0.5, static_cast<double>(bound))));
    return table;
}

std::int32_t deviate(const std::vector<std::int32_t>& table, std::uint32_t word) {
    const std::int32_t size = table[quantileIndex(word)];
    return isNegative(word) ? -size : size;
}

} // namespace lockstep
