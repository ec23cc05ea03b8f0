#include "core/training/PipelineKernel.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "core/training/BestLoops.h"

namespace lockstep {

namespace {

inline void pass(std::uint32_t* __restrict clock, std::uint32_t* __restrict channel,
                 std::uint32_t* __restrict outgoing, const std::uint32_t* __restrict incoming,
                 const std::uint32_t* __restrict length, const ChannelTicks& cost) {
    const auto occupancy = static_cast<std::uint32_t>(cost.occupancy);
    const auto delay = static_cast<std::uint32_t>(cost.delay);
    for (std::size_t i = 0; i < pipelineLanes; ++i) {
        const std::uint32_t end = std::max(clock[i], incoming[i]) + length[i];
        const std::uint32_t gone = std::max(channel[i], end) + occupancy;
        clock[i] = end;
        channel[i] = gone;
        outgoing[i] = gone + delay;
    }
}

/// Stages whose longest ranks are found before they are turned into lanes.
constexpr std::size_t tile = 64;

/// Signed, since the vectors of most machines compare 64 bits so only.
template<std::size_t ranks>
inline void longestOf(const std::uint64_t* __restrict ticks, std::size_t stages,
                      std::uint64_t* __restrict longest) {
    for (std::size_t s = 0; s < stages; ++s) {
        auto most = static_cast<std::int64_t>(ticks[s * ranks]);
        for (std::size_t rank = 1; rank < ranks; ++rank)
            most = std::max(most, static_cast<std::int64_t>(ticks[s * ranks + rank]));
        longest[s] = static_cast<std::uint64_t>(most);
    }
}

LOCKSTEP_BEST_LOOPS
void longestOfAny(const std::uint64_t* __restrict ticks, std::size_t stages, std::size_t ranks,
                  std::uint64_t* __restrict longest) {
    switch (ranks) {
    case 1:
        return longestOf<1>(ticks, stages, longest);
    case 2:
        return longestOf<2>(ticks, stages, longest);
    case 4:
        return longestOf<4>(ticks, stages, longest);
    case 8:
        return longestOf<8>(ticks, stages, longest);
    default:
        for (std::size_t s = 0; s < stages; ++s)
            longest[s] = *std::max_element(ticks + s * ranks, ticks + (s + 1) * ranks);
    }
}

LOCKSTEP_BEST_LOOPS
void runOperations(const std::vector<PipelineOperation>& operations, const LaneTicks* passes,
                   const ChannelTicks* costs, LaneTicks* clocks, LaneTicks* channels, LaneTicks* messages) {
    for (const PipelineOperation& operation : operations)
        pass(clocks[operation.stage].lane.data(), channels[operation.channel].lane.data(),
             messages[operation.outgoing].lane.data(), messages[operation.incoming].lane.data(),
             passes[operation.stage * passKinds + static_cast<std::size_t>(operation.kind)].lane.data(),
             costs[operation.channel]);
}

/// The first pass of every stage is the forward pass of the first micro-batch, and meets free channels.
LOCKSTEP_BEST_LOOPS
void findStarts(const PipelineProgram& program, const ChannelTicks* costs, PipelineBlock& block) {
    for (std::uint32_t stage = 0; stage + 1 < program.shape.stages; ++stage) {
        const ChannelTicks& cost = costs[PipelineProgram::activations(stage)];
        const auto message = static_cast<std::uint32_t>(cost.occupancy + cost.delay);
        const LaneTicks& length = block.passes[stage * passKinds];
        for (std::size_t i = 0; i < pipelineLanes; ++i)
            block.starts[stage + 1].lane[i] = block.starts[stage].lane[i] + length.lane[i] + message;
    }
}

LOCKSTEP_BEST_LOOPS
void addRows(const LaneTicks* __restrict more, std::size_t rows, LaneTicks* __restrict sums) {
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t i = 0; i < pipelineLanes; ++i)
            sums[row].lane[i] += more[row].lane[i];
}

constexpr std::uint32_t upperHalf(std::uint32_t a, std::uint32_t b) {
    return static_cast<std::uint32_t>(std::uint64_t{a} * b >> 32);
}

/// x / parts by the reciprocal, rounded down, which is one too small at most.
LOCKSTEP_BEST_LOOPS
void splitStage(const LaneTicks& ticks, std::uint32_t parts, PassShares shares, LaneTicks* __restrict passes,
                LaneTicks& __restrict tail) {
    const std::uint32_t reciprocal = std::numeric_limits<std::uint32_t>::max() / parts;
    for (std::size_t i = 0; i < pipelineLanes; ++i) {
        const std::uint32_t once = std::min(ticks.lane[i], shares.once);
        const std::uint32_t inPasses = ticks.lane[i] - once;
        const std::uint32_t guess = upperHalf(inPasses, reciprocal);
        const std::uint32_t rest = inPasses - guess * parts;
        const std::uint32_t more = rest >= parts ? 1 : 0;
        const std::uint32_t length = guess + more;
        const std::uint32_t forward = upperHalf(length, shares.forward);
        const std::uint32_t weights = upperHalf(length, shares.weightGradient);
        passes[0].lane[i] = forward;
        passes[1].lane[i] = length - forward - weights;
        passes[2].lane[i] = weights;
        tail.lane[i] = once + rest - more * parts;
    }
}

LOCKSTEP_BEST_LOOPS
void narrowStage(const WideTicks& __restrict wide, std::uint32_t most, LaneTicks& __restrict lanes,
                 LaneTicks& __restrict isAbove) {
    for (std::size_t i = 0; i < pipelineLanes; ++i) {
        lanes.lane[i] = static_cast<std::uint32_t>(wide.lane[i]);
        isAbove.lane[i] |= wide.lane[i] > most ? 1u : 0u;
    }
}

/// `share` of 2^32 parts of any number of 64 bits, rounded down.
std::uint64_t shareOf(std::uint64_t ticks, std::uint32_t share) {
    return (ticks >> 32) * share + ((ticks & 0xffffffffu) * share >> 32);
}

} // namespace

PipelineBlock::PipelineBlock(const PipelineProgram& program)
    : passes(program.shape.stages * passKinds)
    , tail(program.shape.stages)
    , starts(program.shape.stages)
    , ends(program.shape.stages)
    , channelFree(program.channels())
    , messages(program.slots) {}

std::vector<ChannelTicks> freeChannels(const PipelineProgram& program) {
    return std::vector<ChannelTicks>(program.channels());
}

void evaluatePipeline(const PipelineProgram& program, const std::vector<ChannelTicks>& channels,
                      PipelineBlock& block) {
    assert(channels.size() == program.channels());
    std::ranges::fill(block.ends, LaneTicks{});
    std::ranges::fill(block.channelFree, LaneTicks{});
    runOperations(program.operations, block.passes.data(), channels.data(), block.ends.data(),
                  block.channelFree.data(), block.messages.data());
    findStarts(program, channels.data(), block);
    addRows(block.tail.data(), block.tail.size(), block.ends.data());
}

void maxOverRanks(const std::uint64_t* ticks, std::size_t replicas, std::size_t stages, std::size_t ranks,
                  WideTicks* longest) {
    std::uint64_t flat[pipelineLanes][tile] = {};
    for (std::size_t first = 0; first < stages; first += tile) {
        const std::size_t count = std::min(tile, stages - first);
        for (std::size_t replica = 0; replica < replicas; ++replica)
            longestOfAny(ticks + (replica * stages + first) * ranks, count, ranks, flat[replica]);
        for (std::size_t s = 0; s < count; ++s)
            for (std::size_t lane = 0; lane < pipelineLanes; ++lane)
                longest[first + s].lane[lane] = flat[lane][s];
    }
}

std::uint32_t narrowed(const WideTicks* longest, const std::vector<std::uint32_t>& most, LaneTicks* lanes) {
    LaneTicks isAbove;
    for (std::size_t stage = 0; stage < most.size(); ++stage)
        narrowStage(longest[stage], most[stage], lanes[stage], isAbove);
    std::uint32_t bits = 0;
    for (std::size_t lane = 0; lane < pipelineLanes; ++lane)
        bits |= isAbove.lane[lane] << lane;
    return bits;
}

void splitPasses(const PipelineProgram& program, const std::vector<PassShares>& shares,
                 const LaneTicks* stageTicks, PipelineBlock& block) {
    const std::uint32_t parts = program.shape.chunks * program.shape.microBatches;
    for (std::uint32_t stage = 0; stage < program.shape.stages; ++stage)
        splitStage(stageTicks[stage], parts, shares[stage], &block.passes[stage * passKinds],
                   block.tail[stage]);
}

StagePasses splitPasses(const PipelineShape& shape, PassShares shares, std::uint64_t stageTicks) {
    const std::uint64_t parts = std::uint64_t{shape.chunks} * shape.microBatches;
    const std::uint64_t once = std::min<std::uint64_t>(stageTicks, shares.once);
    const std::uint64_t length = (stageTicks - once) / parts;
    const std::uint64_t forward = shareOf(length, shares.forward);
    const std::uint64_t weights = shareOf(length, shares.weightGradient);
    return {{forward, length - forward - weights, weights}, stageTicks - length * parts};
}

std::vector<std::uint32_t> mostNarrow(const PipelineProgram& program, const std::vector<PassShares>& shares,
                                      const std::vector<std::uint64_t>& quietTicks, Ticks quietEnd) {
    constexpr double clock = std::numeric_limits<std::uint32_t>::max();
    // A pass is rounded by less than a tick, and once more where it divides.
    const double end =
        static_cast<double>(quietEnd.count) + 2.0 * static_cast<double>(program.operations.size());
    std::vector<std::uint32_t> most(quietTicks.size(), 0);
    if (end > clock)
        return most;
    for (std::size_t stage = 0; stage < most.size(); ++stage) {
        const double once = shares[stage].once;
        const double inPasses = static_cast<double>(quietTicks[stage]) - once;
        most[stage] = static_cast<std::uint32_t>(std::min(once + inPasses * (clock / end), clock));
    }
    return most;
}

} // namespace lockstep
