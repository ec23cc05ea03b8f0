#pragma once

#include "core/quantity/Quantity.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// What a link of some length and age does for traffic, one way.
struct LinkCondition {
    Kilometers length;
    Seconds roundTrip;          ///< fiber both ways and equipment
    BytesPerSecond capacity;    ///< as installed
    BytesPerSecond goodput;     ///< what is left after windows and loss
    double loss = 0;            ///< packet loss probability
    bool windowLimited = false; ///< outstanding bytes, not the channel, set the rate
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

/// Windows or loss keep more than a tenth of what is installed from arriving.
bool isHeldBack(const LinkCondition& condition);

LinkCondition conditionOf(const Link& link, const LinkType& type, Kilometers length);

} // namespace lockstep
