#include "core/network/LinkGoodput.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/network/LinkFlaps.h"
#include "core/network/PfcHeadroom.h"
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

bool isTcp(Transport transport) {
    return transport == Transport::tcp || transport == Transport::cubic || transport == Transport::bbr;
}

/// A queue pair's window does not bind TCP, which has its own; a type that runs TCP states TCP's.
BytesPerSecond windowRate(const LinkType& type, Transport transport, Seconds roundTrip) {
    if (isTcp(transport) && !isTcp(type.transport))
        return type.channel.value;
    return windowLimit(type.window.value, type.queuePairs.value, roundTrip);
}

/// Optics drift: the exponent of the error rate grows by so many decades a year; 1e-3 is no link any more.
double lossOf(const LinkType& type, Years age) {
    const double exponent = std::min(-3.0, type.bitErrorExponent.value + type.agingDecades.value * age.value);
    return packetLoss(std::pow(10.0, exponent), type.packet.value);
}

/// What the buffer of a channel's port allows. Only go-back-N relies on pauses to lose nothing.
BytesPerSecond bufferLimit(const LinkType& type, Transport transport, Seconds roundTrip) {
    if (transport != Transport::goBackN || type.buffer.value.value <= 0)
        return type.channel.value;
    return losslessRate(type.channel.value, roundTrip, type.packet.value, type.buffer.value);
}

LinkBound boundOf(const LinkCondition& condition, BytesPerSecond sending, BytesPerSecond goodput,
                  BytesPerSecond channel) {
    constexpr double negligible = 0.01;
    const BytesPerSecond unsent = channel - sending;
    const BytesPerSecond lost = sending - goodput;
    if (std::max(unsent, lost) < channel * negligible)
        return LinkBound::channel;
    if (lost > unsent)
        return LinkBound::loss;
    return condition.bufferLimited ? LinkBound::buffer : LinkBound::window;
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
    return condition.goodput * condition.availability < condition.capacity * 0.9;
}

LinkCondition conditionOf(const Link& link, const LinkType& type, Kilometers length) {
    const BytesPerSecond channel = type.channel.value;
    const Transport transport = link.transport.value_or(type.transport);
    LinkCondition condition;
    condition.length = length;
    condition.roundTrip =
        std::max(shortestRoundTrip, 2.0 * (fiberDelay(length) + type.equipmentLatency.value));
    condition.capacity = channel * link.channels;
    condition.loss = lossOf(type, link.age);

    const BytesPerSecond window = windowRate(type, transport, condition.roundTrip);
    const BytesPerSecond buffer = bufferLimit(type, transport, condition.roundTrip);
    const BytesPerSecond sending = std::min({channel, window, buffer});
    condition.bufferLimited = buffer < std::min(channel, window);
    condition.windowLimited = window < channel && !condition.bufferLimited;

    const TransportPath path{sending, condition.roundTrip, condition.loss, type.packet.value,
                             type.queuePairs.value};
    const BytesPerSecond goodput = goodputUnder(responseOf(transport), path);
    condition.bound = boundOf(condition, sending, goodput, channel);
    condition.goodput = goodput * link.channels;
    condition.availability = availability({type.flapsPerYear.value, type.flapOutage.value});
    return condition;
}

} // namespace lockstep
