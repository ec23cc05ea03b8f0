#pragma once

#include <optional>
#include <vector>

#include "core/network/CampusTour.h"

namespace lockstep {

/// Equal streams that run from one campus to another at the same time: a stage's replicas toward the next
/// stage, or the ranks of tensor groups that lie in two campuses.
struct CrossingDemand {
    std::size_t from = 0;
    std::size_t to = 0;
    double streams = 1;
    double amount = 1; ///< what each carries, beside the others
};

/// What one stream of a demand gets.
struct CrossingStream {
    BytesPerSecond
        rate; ///< while all demands are active; unlimited inside a campus, zero where there is no way
    BytesPerSecond installed; ///< the same if channels, not windows and loss, set the rate of every link
    Seconds delay;            ///< one way; infinite where there is no way
};

struct CrossingTraffic {
    std::vector<CrossingStream> streams; ///< one a demand
    std::vector<double> linkTraversals;  ///< per link: what it carries in its busier direction for an amount
                                         ///< of 1 a stream; parallel links share by goodput
};

/// Streams take the fastest route by delay and share what they cross max-min fair; links carry both
/// directions at full rate. Thin links are left out where that speeds up the slowest stream, as for rings of
/// campuses. A demand without streams gets an unlimited rate.
CrossingTraffic crossingTraffic(std::size_t campuses, const std::vector<GraphLink>& links,
                                const std::vector<CrossingDemand>& demands);

/// The demands of a pipeline whose stages lie in `chain`: `streams` activations forward over each hop and as
/// many gradients back.
std::vector<CrossingDemand> demandsOfChain(const std::vector<std::size_t>& chain, double streams);

/// The order of the campuses along a pipeline: the fastest slowest hop, then the shortest longest one (see
/// `findTour`). Nothing where some campus cannot be reached.
std::optional<std::vector<std::size_t>> orderOfChain(std::size_t campuses,
                                                     const std::vector<std::size_t>& taking,
                                                     const std::vector<GraphLink>& links);

} // namespace lockstep
