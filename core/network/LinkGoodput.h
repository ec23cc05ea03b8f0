#pragma once

#include <array>
#include <string_view>

#include "core/quantity/Quantity.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// What decides a link's rate.
enum class LinkBound { channel, window, buffer, loss };

inline constexpr std::array linkBoundNames{std::string_view("channel"), std::string_view("window"),
                                           std::string_view("buffer"), std::string_view("loss")};
constexpr std::string_view nameOf(LinkBound bound) {
    return linkBoundNames[static_cast<std::size_t>(bound)];
}

/// What a link of some length and age does for traffic, one way.
struct LinkCondition {
    Kilometers length;
    Seconds roundTrip;          ///< fiber both ways and equipment
    BytesPerSecond capacity;    ///< as installed
    BytesPerSecond goodput;     ///< what is left after windows, buffers and loss while the link is up
    double loss = 0;            ///< packet loss probability
    bool windowLimited = false; ///< outstanding bytes, not the channel or its buffer, set the sending rate
    bool bufferLimited = false; ///< room for what a pause cannot stop sets it (go-back-N only)
    LinkBound bound = LinkBound::channel; ///< what takes most; the channel where all take less than 1 %
    double availability = 1;              ///< share of the time one channel is up
};

/// Light in fiber: 2.0e5 km/s.
Seconds fiberDelay(Kilometers length);

/// Bit error rate to packet loss: p = 1 - (1 - BER)^(8 × packet).
double packetLoss(double bitErrorRate, Bytes packet);

/// Share of the sending rate that arrives as new data when a loss resends everything after it: with W packets
/// in flight, (1 - p) / (1 + p (W - 1)).
double goBackNShare(double loss, double packetsInFlight);

/// Mathis, Semke, Mahdavi, Ott 1997: one flow's rate under loss, (packet / RTT) sqrt(3/2) / sqrt(p). Infinite
/// for p = 0.
BytesPerSecond mathisRate(Bytes packet, Seconds roundTrip, double loss);

/// Windows, buffers, loss and outages keep more than a tenth of what is installed from arriving.
bool isHeldBack(const LinkCondition& condition);

/// A channel sends at its own rate, at windows / RTT, or on a lossless priority (go-back-N) at the pace its
/// port's pause headroom allows, whichever is least; then loss takes its share. Flaps do not lower `goodput`:
/// they stop a link now and then, which is simulated as it happens.
LinkCondition conditionOf(const Link& link, const LinkType& type, Kilometers length);

} // namespace lockstep
