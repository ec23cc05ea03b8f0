#pragma once

#include <optional>
#include <vector>

#include "core/network/CampusRoutes.h"

namespace lockstep {

enum class TourShape {
    ring, ///< each sends to the next, the last to the first
    chain ///< neighbors send to each other, both ways at once
};

/// An order of the campuses that take part, each hop routed over links (several where no direct one exists).
struct CampusTour {
    std::vector<std::size_t> order; ///< campuses
    BytesPerSecond slowestHop; ///< one way, after hops that share a link in the same direction have shared it
    BytesPerSecond
        installedHop;   ///< the same if the channels, not windows and loss, set the rate of every link
    Seconds longestHop; ///< one way
    std::vector<double> linkTraversals; ///< per link: hops that cross it in its busier direction; links
                                        ///< between the same two campuses share them by goodput
};

/// The first is faster: its slowest hop is, or its longest hop shorter where both are as fast.
bool isBetter(const CampusTour& a, const CampusTour& b);

enum class TourSearch {
    bySize,     ///< every order up to six campuses, improved beyond
    everyOrder, ///< n! of them
    improved    ///< see below
};

/// The order with the fastest slowest hop, then the shortest longest hop; each also with the thin links left
/// out that would only attract traffic, so that drawing one more thin link slows nobody down. Beyond six
/// campuses the order given and some that go to the best neighbor next are improved by turning stretches
/// around and by moving single campuses until neither helps: never worse than the order given, not always the
/// best. The same for the same input. Nothing where some campus cannot be reached; one campus has no hops.
std::optional<CampusTour> findTour(TourShape shape, std::size_t campusCount,
                                   const std::vector<std::size_t>& taking,
                                   const std::vector<GraphLink>& links,
                                   TourSearch search = TourSearch::bySize);

/// The order as it is, with the best choice of links to leave out.
std::optional<CampusTour> tourInOrder(TourShape shape, std::size_t campusCount,
                                      const std::vector<std::size_t>& order,
                                      const std::vector<GraphLink>& links);

} // namespace lockstep
