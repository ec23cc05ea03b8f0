#pragma once

#include "core/network/CollectiveAlgorithm.h"

namespace lockstep {

/// What nccl-tests reports. Algorithm bandwidth is S/t. Bus bandwidth is that times the share of the vector a
/// rank's port must carry at least, so that it can be compared with the port's rate for any number of ranks:
/// 2(n-1)/n for all-reduce, (n-1)/n for reduce-scatter, all-gather and all-to-all, 1 for broadcast. Reduction
/// in the network moves (n+1)/n instead and can show more than the port's rate.
constexpr double busFactor(Collective collective, double ranks) {
    if (ranks <= 1)
        return 0;
    switch (collective) {
    case Collective::allReduce:
        return 2 * (ranks - 1) / ranks;
    case Collective::reduceScatter:
    case Collective::allGather:
    case Collective::allToAll:
        return (ranks - 1) / ranks;
    case Collective::broadcast:
        break;
    }
    return 1;
}

constexpr BytesPerSecond busBandwidth(Collective collective, double ranks, Bytes amount, Seconds time) {
    return amount / time * busFactor(collective, ranks);
}

/// The time that a reported bus bandwidth stands for.
constexpr Seconds timeOfBusBandwidth(Collective collective, double ranks, Bytes amount, BytesPerSecond bus) {
    return amount * busFactor(collective, ranks) / bus;
}

} // namespace lockstep
