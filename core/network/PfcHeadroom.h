#pragma once

#include "core/quantity/Quantity.h"

namespace lockstep {

/// Priority flow control tells a sender to pause; what is on the fiber by then still arrives and needs room:
/// B × RTT and a largest packet at each end, for each lossless priority of each port.
Bytes pfcHeadroom(BytesPerSecond rate, Seconds roundTrip, Bytes packet);

/// The fastest a port can run without loss on the buffer it has. Old switches have a few hundred KB a port,
/// enough for a hall and not for the next town: they must be slowed to buffer / RTT or drop packets.
BytesPerSecond losslessRate(BytesPerSecond rate, Seconds roundTrip, Bytes packet, Bytes buffer);

} // namespace lockstep
