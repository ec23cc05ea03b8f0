#pragma once

#include <limits>
#include <span>
#include <vector>

#include "core/quantity/Quantity.h"

namespace lockstep {

inline constexpr BytesPerSecond unlimitedRate{std::numeric_limits<double>::infinity()};

/// A flow over links given by their indices. Where links bind, rates go by weight: 1 for fabrics that hand
/// out credit evenly, 1/RTT for TCP, whose shorter loops grow faster.
struct SharedFlow {
    std::vector<std::size_t> links;
    double weight = 1;
    BytesPerSecond limit = unlimitedRate; ///< its own: the sender, its window, loss
};

/// Weighted max-min fair rates by progressive filling: all rates grow in step; what meets a full link or its
/// own limit stops. No flow can then gain without one that has no more per weight losing.
std::vector<BytesPerSecond> maxMinShare(std::span<const BytesPerSecond> capacities,
                                        std::span<const SharedFlow> flows);

/// Bytes to move along a flow; the first arrive after the latency and take the links from then on.
struct Transfer {
    Seconds start;
    Seconds latency;
    Bytes amount;
    SharedFlow flow;
};

/// When each transfer is done, rates shared anew whenever one joins or ends. Infinite where it gets no rate.
std::vector<Seconds> finishTimes(std::span<const BytesPerSecond> capacities,
                                 std::span<const Transfer> transfers);

} // namespace lockstep
