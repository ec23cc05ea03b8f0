#include "core/network/CampusRing.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lockstep {

namespace {

constexpr std::size_t mostPermuted = 6; // 5! = 120 rings
constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// Shortest routes by delay between all campuses (Floyd, Warshall). Links between the same two campuses act
/// as one.
class Routes {
public:
    Routes(std::size_t campuses, const std::vector<GraphLink>& links)
        : m_count(campuses)
        , m_delay(campuses * campuses, std::numeric_limits<double>::infinity())
        , m_next(campuses * campuses, nowhere) {
        for (std::size_t c = 0; c < campuses; ++c)
            m_delay[at(c, c)] = 0;
        for (const GraphLink& link : links) {
            join(link.from, link.to, link.condition.roundTrip.value / 2);
            join(link.to, link.from, link.condition.roundTrip.value / 2);
        }
        for (std::size_t via = 0; via < campuses; ++via)
            for (std::size_t a = 0; a < campuses; ++a)
                for (std::size_t b = 0; b < campuses; ++b)
                    relax(a, via, b);
    }

    Seconds delay(std::size_t from, std::size_t to) const { return {m_delay[at(from, to)]}; }
    std::size_t next(std::size_t from, std::size_t to) const { return m_next[at(from, to)]; }

private:
    std::size_t at(std::size_t a, std::size_t b) const { return a * m_count + b; }
    void join(std::size_t a, std::size_t b, double delay) {
        if (delay < m_delay[at(a, b)]) {
            m_delay[at(a, b)] = delay;
            m_next[at(a, b)] = b;
        }
    }
    void relax(std::size_t a, std::size_t via, std::size_t b) {
        const double detour = m_delay[at(a, via)] + m_delay[at(via, b)];
        if (detour < m_delay[at(a, b)]) {
            m_delay[at(a, b)] = detour;
            m_next[at(a, b)] = m_next[at(a, via)];
        }
    }

    std::size_t m_count;
    std::vector<double> m_delay;
    std::vector<std::size_t> m_next;
};

/// Hops a ring puts on each pair of neighboring campuses, by direction.
class Load {
public:
    explicit Load(std::size_t campuses) : m_count(campuses), m_hops(campuses * campuses, 0.0) {}
    double& operator()(std::size_t from, std::size_t to) { return m_hops[from * m_count + to]; }
    double operator()(std::size_t from, std::size_t to) const { return m_hops[from * m_count + to]; }

private:
    std::size_t m_count;
    std::vector<double> m_hops;
};

/// Goodput of all links between two neighbors together.
BytesPerSecond goodputBetween(std::size_t a, std::size_t b, const std::vector<GraphLink>& links) {
    BytesPerSecond sum;
    for (const GraphLink& link : links)
        if ((link.from == a && link.to == b) || (link.from == b && link.to == a))
            sum += link.condition.goodput;
    return sum;
}

std::optional<CampusRing> ringInOrder(const std::vector<std::size_t>& order, std::size_t campuses,
                                      const Routes& routes, const std::vector<GraphLink>& links) {
    CampusRing ring{
        order, {std::numeric_limits<double>::infinity()}, {}, std::vector<double>(links.size(), 0.0)};
    Load load(campuses);
    for (std::size_t i = 0; order.size() > 1 && i < order.size(); ++i) {
        const std::size_t to = order[(i + 1) % order.size()];
        ring.longestHop = std::max(ring.longestHop, routes.delay(order[i], to));
        for (std::size_t at = order[i]; at != to; at = routes.next(at, to)) {
            if (routes.next(at, to) == nowhere)
                return std::nullopt;
            load(at, routes.next(at, to)) += 1;
        }
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        const GraphLink& link = links[i];
        ring.linkTraversals[i] = std::max(load(link.from, link.to), load(link.to, link.from));
        if (ring.linkTraversals[i] > 0)
            ring.slowestHop =
                std::min(ring.slowestHop, goodputBetween(link.from, link.to, links) / ring.linkTraversals[i]);
    }
    return ring;
}

bool isBetter(const CampusRing& a, const CampusRing& b) {
    return a.slowestHop > b.slowestHop || (a.slowestHop == b.slowestHop && a.longestHop < b.longestHop);
}

} // namespace

std::optional<CampusRing> findRing(std::size_t campusCount, const std::vector<std::size_t>& taking,
                                   const std::vector<GraphLink>& links) {
    const Routes routes(campusCount, links);
    std::vector<std::size_t> order = taking;
    std::optional<CampusRing> best = ringInOrder(order, campusCount, routes, links);
    if (order.size() > mostPermuted || order.size() < 3 || !best)
        return best;
    std::sort(order.begin() + 1, order.end());
    do {
        const std::optional<CampusRing> ring = ringInOrder(order, campusCount, routes, links);
        if (ring && isBetter(*ring, *best))
            best = ring;
    } while (std::next_permutation(order.begin() + 1, order.end()));
    return best;
}

} // namespace lockstep
