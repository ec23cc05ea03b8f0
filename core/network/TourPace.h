#pragma once

#include "core/network/CampusTour.h"

namespace lockstep {

/// How good an order is, cheap enough to ask for thousands.
struct Pace {
    BytesPerSecond slowest; ///< hop, after sharing
    Seconds longest;        ///< hop, one way
    Seconds congestion;     ///< for one byte a hop, summed over the pairs of neighbors it loads
    Seconds whole;          ///< all hops one after the other
};

/// All hops between campuses that take part, routed once over links of at least `least`. For one thread.
class TourPace {
public:
    TourPace(TourShape shape, std::size_t campuses, const std::vector<std::size_t>& taking,
             const std::vector<GraphLink>& links, BytesPerSecond least);

    bool reachesAll() const { return m_reachesAll; } ///< else ask for nothing more
    /// Of one hop alone.
    BytesPerSecond rate(std::size_t from, std::size_t to) const { return m_alone[at(from, to)]; }
    Seconds delay(std::size_t from, std::size_t to) const { return m_routes.delay(from, to); }
    /// With a slowest hop below `enough` it says no more than that: the rest is not worked out. It is found
    /// soonest where the hops that are not so fast come after place `first`.
    Pace pace(const std::vector<std::size_t>& order, BytesPerSecond enough = {}, std::size_t first = 0) const;
    CampusTour tour(const std::vector<std::size_t>& order) const;

private:
    using Pairs = std::vector<std::size_t>; ///< directed pairs of neighbors, as indices into a square

    std::size_t at(std::size_t from, std::size_t to) const { return from * m_count + to; }
    std::size_t reversed(std::size_t pair) const { return m_reversed[pair]; }
    std::size_t hopCount(const std::vector<std::size_t>& order) const;
    /// Each directed pair of neighbors the hops cross, as often as they do.
    template<class Visit>
    void forEachPair(const std::vector<std::size_t>& order, std::size_t first, const Visit& visit) const;
    std::vector<double> loads(const std::vector<std::size_t>& order) const;
    BytesPerSecond load(std::size_t pair) const;

    TourShape m_shape;
    std::size_t m_count;
    const std::vector<GraphLink>& m_links;
    CampusRoutes m_routes;
    std::vector<Pairs> m_paths;             ///< by pair of campuses
    std::vector<BytesPerSecond> m_together; ///< goodput of all links of a pair, one way
    std::vector<BytesPerSecond> m_installed;
    std::vector<BytesPerSecond> m_alone; ///< of a hop
    std::vector<std::size_t> m_reversed;
    mutable std::vector<double> m_load; ///< of the order that is asked for now, by pair; else zero
    bool m_reachesAll = true;
};

} // namespace lockstep
