#pragma once

#include "core/quantity/Quantity.h"

namespace lockstep {

/// What one TCP flow reaches under random loss, by congestion control; infinite (or the link's rate for BBR)
/// without loss. A link without loss carries payload over wire size of a packet: 8,948 of 9,002 bytes with an
/// MTU of 9,000.

/// Reno, with what a timeout costs (Padhye, Firoiu, Towsley, Kurose 1998; RFC 5348 uses it): below Mathis,
/// far below from a loss of 1e-2 on. `acknowledged` packets share an acknowledgment; a timeout lasts
/// `timeout`.
BytesPerSecond pftkRate(Bytes packet, Seconds roundTrip, double loss, Seconds timeout,
                        double acknowledged = 1);

/// CUBIC (RFC 8312, C 0.4 and beta 0.7): 1.054 packet / (RTT^0.25 p^0.75), RTT in seconds. It falls back to
/// Reno where that is faster, which is at short round trips.
BytesPerSecond cubicRate(Bytes packet, Seconds roundTrip, double loss);

/// BBR holds the rate it measures: 1 - p of the link up to a loss of about 1 %, then it sinks with 1/p.
BytesPerSecond bbrRate(BytesPerSecond link, double loss);

} // namespace lockstep
