#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/training/PipelineProgram.h"
#include "core/training/PipelineTrace.h"

namespace lockstep {

/// Replicas that go through a program together, each in a lane of its own.
inline constexpr std::size_t pipelineLanes = 16;

/// One number of ticks for each replica.
struct alignas(64) LaneTicks {
    std::array<std::uint32_t, pipelineLanes> lane{};

    friend bool operator==(const LaneTicks&, const LaneTicks&) = default;
};

/// The same as GPUs have it, whose stalls and slow times 32 bits may not hold.
struct alignas(64) WideTicks {
    std::array<std::uint64_t, pipelineLanes> lane{};

    friend bool operator==(const WideTicks&, const WideTicks&) = default;
};

/// Of one pass of each kind, by PassKind.
using PassTicks = std::array<std::uint64_t, passKinds>;

/// A block of replicas: what goes in, what comes out, and memory to work in; made once, used for every block.
/// Lanes without a replica hold zeros.
struct PipelineBlock {
    explicit PipelineBlock(const PipelineProgram& program);

    std::vector<LaneTicks> passes; ///< in: length of a pass, [stage × passKinds + kind]
    std::vector<LaneTicks> tail;   ///< in: [stage], work after its last pass
    std::vector<LaneTicks> starts; ///< out: [stage], of its first pass
    std::vector<LaneTicks> ends;   ///< out: [stage], of its last pass and the tail
    std::vector<LaneTicks> channelFree;
    std::vector<LaneTicks> messages;
};

/// Channels of a program on which nothing costs anything, to be filled in by
/// PipelineProgram::activations(boundary) and gradients(boundary).
std::vector<ChannelTicks> freeChannels(const PipelineProgram& program);

/// Sends the block's replicas through the program: the same ticks as tracePipeline, for all lanes at once.
/// `channels` are the same for all replicas, as many as freeChannels gives. 32 bits hold 429 s: a lane whose
/// replica takes longer holds nonsense, which `narrowed` tells before.
void evaluatePipeline(const PipelineProgram& program, const std::vector<ChannelTicks>& channels,
                      PipelineBlock& block);

/// The longest of each stage's `ranks` GPUs. `ticks` are [replica][stage][rank], of up to `pipelineLanes`
/// replicas; `longest` is [stage]. Other lanes become zero.
void maxOverRanks(const std::uint64_t* ticks, std::size_t replicas, std::size_t stages, std::size_t ranks,
                  WideTicks* longest);

/// Puts stages' ticks into lanes of 32 bits. The bits of those lanes are set that have a stage above its
/// `most`. All are [stage].
std::uint32_t narrowed(const WideTicks* longest, const std::vector<std::uint32_t>& most, LaneTicks* lanes);

/// How a stage's compute divides. `once` ticks belong to no pass: the optimizer, the host. The rest is
/// passes, whose time divides in parts of 2^32; what is left is the backward pass. Weight gradients have a
/// share only where they are passes of their own. Together at most one.
struct PassShares {
    std::uint32_t forward = 0;
    std::uint32_t weightGradient = 0;
    std::uint32_t once = 0;

    static std::uint32_t of(double share) {
        return static_cast<std::uint32_t>(std::min(share * 4294967296.0, 4294967295.0));
    }
};

/// Divides each stage's compute ticks into equal passes and a tail, which is what is there once and what does
/// not divide; passes × length + tail is exactly `stageTicks`.
/// `shares` and `stageTicks` are [stage].
void splitPasses(const PipelineProgram& program, const std::vector<PassShares>& shares,
                 const LaneTicks* stageTicks, PipelineBlock& block);

/// One stage of one replica, written plainly, in 64 bits.
struct StagePasses {
    PassTicks length{};
    std::uint64_t tail = 0;
};
StagePasses splitPasses(const PipelineShape& shape, PassShares shares, std::uint64_t stageTicks);

/// Compute ticks of each stage up to which 32 bits are sure to hold the whole step of a replica that takes
/// `quietEnd` where its stages take `quietTicks`: everything it does is then at most so many times as long,
/// and so is its step, but for rounding. All zero where not even that step fits.
std::vector<std::uint32_t> mostNarrow(const PipelineProgram& program, const std::vector<PassShares>& shares,
                                      const std::vector<std::uint64_t>& quietTicks, Ticks quietEnd);

} // namespace lockstep
