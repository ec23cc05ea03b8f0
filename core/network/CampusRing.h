#pragma once

#include <optional>
#include <vector>

#include "core/network/CampusRoutes.h"

namespace lockstep {

/// One ring over the campuses that take part, each hop routed over links (several where no direct one
/// exists).
struct CampusRing {
    std::vector<std::size_t> order; ///< campuses in ring order
    BytesPerSecond slowestHop; ///< one way, after hops that share a link in the same direction have shared it
    Seconds longestHop;        ///< one way
    std::vector<double> linkTraversals; ///< per link: hops that cross it in its busier direction; links
                                        ///< between the same two campuses share them by goodput
};

/// The ring with the fastest slowest hop, then the shortest longest hop; every order is tried up to six
/// campuses, the order given beyond. Nothing where some campus cannot be reached. One campus makes a ring
/// without hops.
std::optional<CampusRing> findRing(std::size_t campusCount, const std::vector<std::size_t>& taking,
                                   const std::vector<GraphLink>& links);

} // namespace lockstep
