#include "core/network/LinkGoodput.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lockstep {

namespace {

constexpr double fiberKilometersPerSecond = 2.0e5;

/// A round trip is never shorter than one switch: keeps a zero-length link finite.
constexpr Seconds shortestRoundTrip{1e-6};

BytesPerSecond afterLoss(Transport transport, const LinkType& type, BytesPerSecond sending, Seconds roundTrip,
                         double loss) {
    const double flows = type.queuePairs.value;
    switch (transport) {
    case Transport::goBackN: {
        // Each queue pair resends its own window, not its neighbors'.
        const double inFlight = (sending / flows * roundTrip.value).value / type.packet.value.value;
        return sending * goBackNShare(loss, std::max(1.0, inFlight));
    }
    case Transport::selectiveRepeat:
        return sending * (1 - loss);
    case Transport::tcp:
        return std::min(sending, mathisRate(type.packet.value, roundTrip, loss) * flows);
    }
    return sending;
}

} // namespace

Seconds fiberDelay(Kilometers length) {
    return {length.value / fiberKilometersPerSecond};
}

double packetLoss(double bitErrorRate, Bytes packet) {
    return -std::expm1(8.0 * packet.value * std::log1p(-bitErrorRate));
}

double goBackNShare(double loss, double packetsInFlight) {
    return (1 - loss) / (1 + loss * (packetsInFlight - 1));
}

BytesPerSecond mathisRate(Bytes packet, Seconds roundTrip, double loss) {
    if (loss <= 0)
        return {std::numeric_limits<double>::infinity()};
    return packet / roundTrip * (std::sqrt(1.5) / std::sqrt(loss));
}

LinkCondition conditionOf(const Link& link, const LinkType& type, Kilometers length) {
    LinkCondition condition;
    condition.length = length;
    condition.roundTrip =
        std::max(shortestRoundTrip, 2.0 * (fiberDelay(length) + type.equipmentLatency.value));
    condition.capacity = type.channel.value * link.channels;

    // Optics drift: the exponent of the error rate grows by so many decades a year; 1e-3 is no link any more.
    const double exponent =
        std::min(-3.0, type.bitErrorExponent.value + type.agingDecades.value * link.age.value);
    condition.loss = packetLoss(std::pow(10.0, exponent), type.packet.value);

    const BytesPerSecond window = type.window.value * type.queuePairs.value / condition.roundTrip;
    condition.windowLimited = window < type.channel.value;
    const BytesPerSecond sending = std::min(window, type.channel.value);
    condition.goodput = afterLoss(link.transport.value_or(type.transport), type, sending, condition.roundTrip,
                                  condition.loss) *
                        link.channels;
    return condition;
}

} // namespace lockstep
