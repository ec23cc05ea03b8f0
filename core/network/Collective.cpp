#include "core/network/Collective.h"

#include "core/network/CollectiveAlgorithm.h"

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
    const RankPort port{latency, rate};
    const auto shape =
        shapeOf(Collective::allReduce, CollectiveAlgorithm::halvingDoubling, ranks, amount, port);
    return timeOf(*shape, amount, port).total();
}

} // namespace lockstep
