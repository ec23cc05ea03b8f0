#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lockstep {

/// What a draw is for; part of the counter, so that draws for different purposes are independent.
enum class NoisePurpose : std::uint32_t {
    lasting = 1,
    step = 2,
    drift = 3,
    spikeCount = 4,
    spike = 5,
    slowCaseCount = 6,
    slowCase = 7,
    flapCount = 8,
    flap = 9,
};

/// Names one stream of draws: everything but the GPU's ordinal in its rack group. Adding racks elsewhere
/// changes nobody's luck.
struct NoiseStream {
    std::uint64_t seed = 0;
    std::uint32_t rackGroup = 0;
    std::uint64_t step = 0; ///< 56 bits: no run repeats its luck
    NoisePurpose purpose = NoisePurpose::step;

    std::uint32_t lowStep() const { return static_cast<std::uint32_t>(step); }
    /// Purposes take eight bits; the upper half of the step is above them.
    std::uint32_t purposeAndHighStep() const {
        return static_cast<std::uint32_t>(purpose) | static_cast<std::uint32_t>(step >> 32) << 8;
    }
};

/// A rack group whose GPUs draw by their ordinals, 0 to gpus - 1.
struct DrawnGroup {
    std::uint64_t seed = 0;
    std::uint32_t rackGroup = 0;
    std::uint32_t gpus = 0;

    NoiseStream stream(NoisePurpose purpose, std::uint64_t step) const {
        return {seed, rackGroup, step, purpose};
    }
};

/// Draws come in batches of this many ordinals. Within a batch, ordinal o is word o / 256 of counter o % 256,
/// which keeps a vector register in one word.
inline constexpr std::size_t noiseBatch = 1024;
inline constexpr std::size_t noiseCounters = noiseBatch / 4;

/// Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011) of one counter.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// The four random words of one counter of a stream.
std::array<std::uint32_t, 4> drawWords(const NoiseStream& stream, std::uint32_t counter);

/// The random word of one GPU; drawBatch gives the same for all of a batch.
std::uint32_t drawOne(const NoiseStream& stream, std::uint32_t ordinal);

/// One of `gpus` ordinals, all alike.
constexpr std::uint32_t ordinalOf(std::uint32_t word, std::uint32_t gpus) {
    return static_cast<std::uint32_t>(std::uint64_t{word} * gpus >> 32);
}

/// A standard normal deviate is looked up by the quantile that a random word names: the sign bit is the side,
/// the other 31 bits are a tail probability, whose floating-point exponent and seven bits after it are the
/// index. Bins are 1/128 of an octave wide, so the tail is as fine as the middle and no deviate beyond 6.2
/// exists.
inline constexpr std::size_t quantileCount = 31 * 128 + 1;

/// Normal deviates by index, falling from 6.2 to 0. Made by basic arithmetic only: the same on every machine.
const std::vector<double>& normalQuantiles();

std::uint32_t quantileIndex(std::uint32_t word);
constexpr bool isNegative(std::uint32_t word) {
    return (word & 0x80000000u) != 0;
}

/// The standard normal deviate a word names, with its sign.
double normalDeviate(std::uint32_t word);

/// The deviates times `spread` in ticks, each at most `bound`.
std::vector<std::int32_t> scaledQuantiles(double spread, std::int32_t bound);

/// The table's tick for a word, with its sign.
std::int32_t deviate(const std::vector<std::int32_t>& table, std::uint32_t word);

} // namespace lockstep
