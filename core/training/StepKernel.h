#pragma once

#include <cstddef>
#include <cstdint>

#include "core/training/Noise.h"

namespace lockstep {

/// The loops over single GPUs. All integer: the same bytes with any instruction set. Arrays do not overlap.
/// What lasts is in 32 bits; a step, which may have slow times and stalls, in 64, below 2^63.

/// The `noiseBatch` random words of batch number `batch`.
void drawBatch(const NoiseStream& stream, std::uint32_t batch, std::uint32_t* words);

/// ticks[i] = lasting[i] + the noise table's entry for words[i], signed.
void addNoise(const std::uint32_t* lasting, const std::uint32_t* words, const std::int32_t* table,
              std::size_t count, std::uint32_t* ticks);
void addNoise(const std::uint32_t* lasting, const std::uint32_t* words, const std::int32_t* table,
              std::size_t count, std::uint64_t* ticks);

/// The same with the sum of two tables' entries, each for its own words; the sum stays within ±bound.
void addBlend(const std::uint32_t* lasting, const std::uint32_t* wordsBefore, const std::uint32_t* wordsAfter,
              const std::int32_t* tableBefore, const std::int32_t* tableAfter, std::int32_t bound,
              std::size_t count, std::uint32_t* ticks);

struct SumAndMost {
    std::uint64_t sum = 0;
    std::uint64_t most = 0;
};
SumAndMost sumAndMost(const std::uint64_t* ticks, std::size_t count);

/// Sum of min(end - ticks[i], cap). Every tick is at most `end`.
std::uint64_t sumOfCappedWaits(const std::uint64_t* ticks, std::size_t count, std::uint64_t end,
                               std::uint64_t cap);

/// Writes `mark` where ticks[i] is at most `limit`; leaves the others.
void markUpTo(const std::uint64_t* ticks, std::size_t count, std::uint64_t limit, std::uint8_t mark,
              std::uint8_t* marks);

} // namespace lockstep
