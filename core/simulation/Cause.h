#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lockstep {

/// What a GPU's time goes to. One list for the timeline, charts, tables, JSON and traces; at every step the
/// causes of a GPU add up to the step exactly.
enum class Cause : std::uint8_t {
    compute,
    prefill,
    decode,
    commScaleUp,       ///< exposed traffic inside a scale-up domain
    commFabric,        ///< exposed traffic on a campus fabric
    commLinkBandwidth, ///< exposed traffic between campuses, the part that more bandwidth would remove
    commLinkLatency,   ///< ... round trips, and what windows and resent packets lose because of them
    pipelineBubble,
    waitGeneration, ///< for a slower GPU type: what would be waited without any noise
    waitStraggler,  ///< the rest of the wait: noise, drift, fail-slow GPUs, spikes
    kvTransfer,
    waitMemory,
    noWork, ///< fewer micro-batches than the busiest replica
    checkpoint,
    lost,        ///< repeated work, restart, repair
    throttled,   ///< power, heat, permit
    unallocated, ///< owned but outside the job
};

inline constexpr std::size_t causeCount = 17;

constexpr std::size_t indexOf(Cause cause) {
    return static_cast<std::size_t>(cause);
}

inline constexpr std::array<Cause, causeCount> allCauses = [] {
    std::array<Cause, causeCount> causes{};
    for (std::size_t i = 0; i < causeCount; ++i)
        causes[i] = static_cast<Cause>(i);
    return causes;
}();

/// The causes in the order of a GPU's day: what it does, what it waits for, then the exchange all do
/// together. Spans of a step run in it from left to right, stacks of shares from the bottom up.
inline constexpr std::array<Cause, causeCount> dayOrder{
    Cause::compute,
    Cause::prefill,
    Cause::decode,
    Cause::commScaleUp,
    Cause::pipelineBubble,
    Cause::noWork,
    Cause::waitGeneration,
    Cause::waitStraggler,
    Cause::kvTransfer,
    Cause::waitMemory,
    Cause::throttled,
    Cause::checkpoint,
    Cause::lost,
    Cause::commFabric,
    Cause::commLinkBandwidth,
    Cause::commLinkLatency,
    Cause::unallocated,
};

/// As in JSON and traces: "comm_link_bandwidth".
std::string_view nameOf(Cause cause);

/// As people read it: "Link bandwidth".
std::string_view labelOf(Cause cause);

/// One sentence: what a GPU in this state is doing or waiting for.
std::string_view meaningOf(Cause cause);

std::optional<Cause> causeNamed(std::string_view name);

/// What a GPU is owned for. Everything else is a loss.
constexpr bool isWork(Cause cause) {
    return cause == Cause::compute || cause == Cause::prefill || cause == Cause::decode;
}

/// GPU ticks by cause, of a block of GPUs over some steps. 64 bits hold 230,400 GPUs for 92 simulated days,
/// so sums over a whole run are kept per block, where they hold centuries.
using CauseTicks = std::array<std::uint64_t, causeCount>;

/// Of some GPU time, by cause: 0 to 1.
using CauseShares = std::array<double, causeCount>;

/// Shares of the total of any amounts; all zero where nothing was added.
CauseShares sharesOf(const std::array<double, causeCount>& amounts);
/// Of all that is work.
double workShare(const CauseShares& shares);

} // namespace lockstep
