#include "core/network/Collective.h"

#include <cmath>

namespace lockstep {

Seconds ringAllReduce(Bytes amount, double ranks, Seconds latency, BytesPerSecond rate) {
    return 2.0 * ringReduceScatter(amount, ranks, latency, rate);
}

Seconds ringReduceScatter(Bytes amount, double ranks, Seconds latency, BytesPerSecond rate) {
    if (ranks <= 1)
        return {};
    return (ranks - 1) * latency + (ranks - 1) / ranks * (amount / rate);
}

Seconds halvingDoublingAllReduce(Bytes amount, double ranks, Seconds latency, BytesPerSecond rate) {
    if (ranks <= 1)
        return {};
    return 2.0 * std::log2(ranks) * latency + 2.0 * (ranks - 1) / ranks * (amount / rate);
}

} // namespace lockstep
