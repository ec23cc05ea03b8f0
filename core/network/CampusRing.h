#pragma once

#include "core/network/CampusTour.h"

namespace lockstep {

/// One ring over the campuses that take part.
using CampusRing = CampusTour;

/// The best ring found, see `findTour`.
inline std::optional<CampusRing> findRing(std::size_t campusCount, const std::vector<std::size_t>& taking,
                                          const std::vector<GraphLink>& links) {
    return findTour(TourShape::ring, campusCount, taking, links);
}

} // namespace lockstep
