#include "core/training/StepKernel.h"

#include <algorithm>
#include <bit>

#include "core/training/BestLoops.h"

namespace lockstep {

namespace {

/// Counters of a batch go through the rounds in groups that stay in registers and the first cache.
constexpr std::size_t group = 64;

/// `deviate` in a form that vectorizes as a gather.
inline std::int32_t entryOf(const std::int32_t* table, std::uint32_t word) {
    const auto tail = static_cast<float>(static_cast<std::int32_t>((word & 0x7fffffffu) | 1u));
    const auto index = static_cast<std::int32_t>((std::bit_cast<std::uint32_t>(tail) >> 16) - (127u << 7));
    const std::int32_t sign = static_cast<std::int32_t>(word) >> 31; // 0 or all ones
    return (table[index] ^ sign) - sign;
}

} // namespace

LOCKSTEP_BEST_LOOPS
void drawBatch(const NoiseStream& stream, std::uint32_t batch, std::uint32_t* words) {
    for (std::size_t from = 0; from < noiseCounters; from += group) {
        std::uint32_t a[group];
        std::uint32_t b[group];
        std::uint32_t c[group];
        std::uint32_t d[group];
        for (std::size_t i = 0; i < group; ++i) {
            a[i] = batch * static_cast<std::uint32_t>(noiseCounters) + static_cast<std::uint32_t>(from + i);
            b[i] = stream.lowStep();
            c[i] = stream.rackGroup;
            d[i] = stream.purposeAndHighStep();
        }
        auto key0 = static_cast<std::uint32_t>(stream.seed);
        auto key1 = static_cast<std::uint32_t>(stream.seed >> 32);
        for (int round = 0; round < 10; ++round) {
            for (std::size_t i = 0; i < group; ++i) {
                const std::uint64_t p = std::uint64_t{0xD2511F53u} * a[i];
                const std::uint64_t q = std::uint64_t{0xCD9E8D57u} * c[i];
                a[i] = static_cast<std::uint32_t>(q >> 32) ^ b[i] ^ key0;
                c[i] = static_cast<std::uint32_t>(p >> 32) ^ d[i] ^ key1;
                b[i] = static_cast<std::uint32_t>(q);
                d[i] = static_cast<std::uint32_t>(p);
            }
            key0 += 0x9E3779B9u;
            key1 += 0xBB67AE85u;
        }
        std::copy_n(a, group, words + from);
        std::copy_n(b, group, words + noiseCounters + from);
        std::copy_n(c, group, words + 2 * noiseCounters + from);
        std::copy_n(d, group, words + 3 * noiseCounters + from);
    }
}

LOCKSTEP_BEST_LOOPS
void addNoise(const std::uint32_t* __restrict lasting, const std::uint32_t* __restrict words,
              const std::int32_t* __restrict table, std::size_t count, std::uint32_t* __restrict ticks) {
    for (std::size_t i = 0; i < count; ++i)
        ticks[i] = lasting[i] + static_cast<std::uint32_t>(entryOf(table, words[i]));
}

LOCKSTEP_BEST_LOOPS
void addBlend(const std::uint32_t* __restrict lasting, const std::uint32_t* __restrict wordsBefore,
              const std::uint32_t* __restrict wordsAfter, const std::int32_t* __restrict tableBefore,
              const std::int32_t* __restrict tableAfter, std::int32_t bound, std::size_t count,
              std::uint32_t* __restrict ticks) {
    for (std::size_t i = 0; i < count; ++i) {
        const std::int32_t sum = entryOf(tableBefore, wordsBefore[i]) + entryOf(tableAfter, wordsAfter[i]);
        ticks[i] = lasting[i] + static_cast<std::uint32_t>(std::clamp(sum, -bound, bound));
    }
}

LOCKSTEP_BEST_LOOPS
void addNoise(const std::uint32_t* __restrict lasting, const std::uint32_t* __restrict words,
              const std::int32_t* __restrict table, std::size_t count, std::uint64_t* __restrict ticks) {
    for (std::size_t i = 0; i < count; ++i)
        ticks[i] = lasting[i] + static_cast<std::uint32_t>(entryOf(table, words[i]));
}

// Signed, since the vectors of most machines compare 64 bits so only.

LOCKSTEP_BEST_LOOPS
SumAndMost sumAndMost(const std::uint64_t* ticks, std::size_t count) {
    std::int64_t sum = 0;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto each = static_cast<std::int64_t>(ticks[i]);
        sum += each;
        most = std::max(most, each);
    }
    return {static_cast<std::uint64_t>(sum), static_cast<std::uint64_t>(most)};
}

LOCKSTEP_BEST_LOOPS
std::uint64_t sumOfCappedWaits(const std::uint64_t* ticks, std::size_t count, std::uint64_t end,
                               std::uint64_t cap) {
    const auto most = static_cast<std::int64_t>(cap);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += std::min(static_cast<std::int64_t>(end - ticks[i]), most);
    return static_cast<std::uint64_t>(sum);
}

LOCKSTEP_BEST_LOOPS
void markUpTo(const std::uint64_t* __restrict ticks, std::size_t count, std::uint64_t limit,
              std::uint8_t mark, std::uint8_t* __restrict marks) {
    const auto most = static_cast<std::int64_t>(limit);
    for (std::size_t i = 0; i < count; ++i)
        marks[i] = static_cast<std::int64_t>(ticks[i]) <= most ? mark : marks[i];
}

} // namespace lockstep
