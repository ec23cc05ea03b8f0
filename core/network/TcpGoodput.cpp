#include "core/network/TcpGoodput.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/network/LinkGoodput.h"

namespace lockstep {

namespace {

/// Where BBR lets go. Its authors show full rate past 1 % (Cardwell et al. 2016); ns-3 3.37 collapses at 1 %.
constexpr double bbrToleratedLoss = 0.01;

} // namespace

BytesPerSecond pftkRate(Bytes packet, Seconds roundTrip, double loss, Seconds timeout, double acknowledged) {
    if (loss <= 0)
        return {std::numeric_limits<double>::infinity()};
    const Seconds growing = std::sqrt(2 * acknowledged * loss / 3) * roundTrip;
    const double timeouts =
        std::min(1.0, 3 * std::sqrt(3 * acknowledged * loss / 8)) * loss * (1 + 32 * loss * loss);
    return packet / (growing + timeouts * timeout);
}

BytesPerSecond cubicRate(Bytes packet, Seconds roundTrip, double loss) {
    if (loss <= 0)
        return {std::numeric_limits<double>::infinity()};
    // Mean window [C (3 + beta) / (4 (1 - beta))]^(1/4) (RTT/p)^(3/4): the factor is 1.0538.
    const double window = std::pow(0.4 * 3.7 / 1.2, 0.25) * std::pow(roundTrip.value / loss, 0.75);
    return std::max(window * packet / roundTrip, mathisRate(packet, roundTrip, loss));
}

BytesPerSecond bbrRate(BytesPerSecond link, double loss) {
    return link * (1 - loss) * std::min(1.0, bbrToleratedLoss / std::max(loss, bbrToleratedLoss));
}

} // namespace lockstep
