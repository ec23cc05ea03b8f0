#include "core/network/TransportGoodput.h"

#include <algorithm>

#include "core/network/LinkGoodput.h"
#include "core/network/TcpGoodput.h"

namespace lockstep {

BytesPerSecond goodputUnder(LossResponse response, const TransportPath& path) {
    switch (response) {
    case LossResponse::goBackN: {
        const double inFlight =
            (path.rate / path.flows * path.roundTrip).value / path.packet.value; // of one flow
        return path.rate * goBackNShare(path.loss, std::max(1.0, inFlight));
    }
    case LossResponse::selectiveRepeat:
        return path.rate * (1 - path.loss);
    case LossResponse::reno:
        return std::min(path.rate, mathisRate(path.packet, path.roundTrip, path.loss) * path.flows);
    case LossResponse::cubic:
        return std::min(path.rate, cubicRate(path.packet, path.roundTrip, path.loss) * path.flows);
    case LossResponse::bbr:
        return bbrRate(path.rate, path.loss);
    }
    return path.rate;
}

BytesPerSecond windowLimit(Bytes window, double flows, Seconds roundTrip) {
    return window * flows / roundTrip;
}

} // namespace lockstep
