#include "core/network/PfcHeadroom.h"

#include <algorithm>

namespace lockstep {

Bytes pfcHeadroom(BytesPerSecond rate, Seconds roundTrip, Bytes packet) {
    return rate * roundTrip + 2.0 * packet;
}

BytesPerSecond losslessRate(BytesPerSecond rate, Seconds roundTrip, Bytes packet, Bytes buffer) {
    const Bytes forFlight = std::max(Bytes{}, buffer - 2.0 * packet);
    return std::min(rate, forFlight / roundTrip);
}

} // namespace lockstep
