#include "core/network/LinkGoodput.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/network/TransportGoodput.h"

namespace lockstep {

namespace {

constexpr double fiberKilometersPerSecond = 2.0e5;

/// A round trip is never shorter than one switch: keeps a zero-length link finite.
constexpr Seconds shortestRoundTrip{1e-6};

LossResponse responseOf(Transport transport) {
    switch (transport) {
    case Transport::goBackN:
        return LossResponse::goBackN;
    case Transport::selectiveRepeat:
        return LossResponse::selectiveRepeat;
    case Transport::cubic:
        return LossResponse::cubic;
    case Transport::bbr:
        return LossResponse::bbr;
    case Transport::tcp:
        break;
    }
    return LossResponse::reno;
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

bool isHeldBack(const LinkCondition& condition) {
    return condition.goodput < condition.capacity * 0.9;
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

    const BytesPerSecond window = windowLimit(type.window.value, type.queuePairs.value, condition.roundTrip);
    condition.windowLimited = window < type.channel.value;
    const BytesPerSecond sending = std::min(window, type.channel.value);
    const TransportPath path{sending, condition.roundTrip, condition.loss, type.packet.value,
                             type.queuePairs.value};
    condition.goodput =
        goodputUnder(responseOf(link.transport.value_or(type.transport)), path) * link.channels;
    return condition;
}

} // namespace lockstep
