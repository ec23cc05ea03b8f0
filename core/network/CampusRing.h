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
    BytesPerSecond
        installedHop;   ///< the same if the channels, not windows and loss, set the rate of every link
    Seconds longestHop; ///< one way
    std::vector<double> linkTraversals; ///< per link: hops that cross it in its busier direction; links
                                        ///< between the same two campuses share them by goodput
};

/// The ring with the fastest slowest hop, then the shortest longest hop. Every order is tried up to six
/// campuses, the order given beyond; and each with the thin links left out that would only attract traffic,
/// so that drawing one more thin link slows nobody down. Nothing where some campus cannot be reached. One
/// campus makes a ring without hops.
std::optional<CampusRing> findRing(std::size_t campusCount, const std::vector<std::size_t>& taking,
                                   const std::vector<GraphLink>& links);

} // namespace lockstep
