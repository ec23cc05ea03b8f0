#include "core/simulation/FlapStall.h"

#include <algorithm>

#include "core/training/Noise.h"
#include "core/training/Poisson.h"

namespace lockstep {

namespace {

/// What of an outage that begins at `start` falls on the last `busy` of a step of `length`.
Ticks overlap(Ticks start, Ticks outage, Ticks busy, Ticks length) {
    return std::max(Ticks{}, start + outage - std::max(start, length - busy));
}

} // namespace

Ticks flapStall(const Fleet& fleet, std::uint64_t step) {
    if (!fleet.outageSlack)
        return {};
    const Ticks length = fleet.quietStep();
    Ticks stall;
    for (const LinkUse& link : fleet.links) {
        if (link.flaps.perYear <= 0 || link.busy.count == 0)
            continue;
        const double mean = link.flaps.perYear * link.channels * (toSeconds(length) / secondsOfYear);
        const std::uint32_t flaps =
            poissonCount({fleet.seed, link.id.value, step, NoisePurpose::flapCount}, mean);
        for (std::uint32_t i = 0; i < flaps; ++i) {
            const std::uint32_t word = drawWords({fleet.seed, link.id.value, step, NoisePurpose::flap}, i)[0];
            const Ticks start{static_cast<std::int64_t>(static_cast<double>(length.count) *
                                                        (static_cast<double>(word) / 4294967296.0))};
            stall = std::max(stall, overlap(start, toTicks(link.flaps.outage), link.busy, length));
        }
    }
    return std::max(Ticks{}, stall - *fleet.outageSlack);
}

} // namespace lockstep
