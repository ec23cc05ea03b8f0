#include "core/network/CampusRing.h"

#include <algorithm>
#include <limits>

namespace lockstep {

namespace {

constexpr std::size_t mostPermuted = 6; // 5! = 120 rings

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

BytesPerSecond installedBetween(std::size_t a, std::size_t b, const std::vector<GraphLink>& links) {
    BytesPerSecond sum;
    for (const GraphLink& link : links)
        if ((link.from == a && link.to == b) || (link.from == b && link.to == a))
            sum += link.condition.capacity;
    return sum;
}

/// Every goodput between neighbors, from nothing up: leaving out what is thinner is worth a try.
std::vector<BytesPerSecond> thresholds(const std::vector<GraphLink>& links) {
    std::vector<BytesPerSecond> steps{BytesPerSecond{}};
    for (const GraphLink& link : links)
        steps.push_back(goodputBetween(link.from, link.to, links));
    std::ranges::sort(steps);
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    return steps;
}

std::optional<CampusRing> ringInOrder(const std::vector<std::size_t>& order, std::size_t campuses,
                                      const CampusRoutes& routes, const std::vector<GraphLink>& links) {
    constexpr BytesPerSecond unlimited{std::numeric_limits<double>::infinity()};
    CampusRing ring{order, unlimited, unlimited, {}, std::vector<double>(links.size(), 0.0)};
    Load load(campuses);
    for (std::size_t i = 0; order.size() > 1 && i < order.size(); ++i) {
        const std::size_t to = order[(i + 1) % order.size()];
        ring.longestHop = std::max(ring.longestHop, routes.delay(order[i], to));
        const auto path = routes.path(order[i], to);
        if (!path)
            return std::nullopt;
        for (std::size_t hop = 0; hop + 1 < path->size(); ++hop)
            load((*path)[hop], (*path)[hop + 1]) += 1;
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        const GraphLink& link = links[i];
        const double hops = std::max(load(link.from, link.to), load(link.to, link.from));
        const BytesPerSecond together = goodputBetween(link.from, link.to, links);
        if (hops > 0) {
            ring.slowestHop = std::min(ring.slowestHop, together / hops);
            ring.installedHop =
                std::min(ring.installedHop, installedBetween(link.from, link.to, links) / hops);
        }
        if (together.value > 0)
            ring.linkTraversals[i] = hops * (link.condition.goodput / together);
    }
    return ring;
}

bool isBetter(const CampusRing& a, const CampusRing& b) {
    return a.slowestHop > b.slowestHop || (a.slowestHop == b.slowestHop && a.longestHop < b.longestHop);
}

} // namespace

std::optional<CampusRing> findRing(std::size_t campusCount, const std::vector<std::size_t>& taking,
                                   const std::vector<GraphLink>& links) {
    std::optional<CampusRing> best;
    for (const BytesPerSecond least : thresholds(links)) {
        const CampusRoutes routes(campusCount, links, least);
        std::vector<std::size_t> order = taking;
        const bool tryAll = order.size() > 2 && order.size() <= mostPermuted;
        if (tryAll)
            std::sort(order.begin() + 1, order.end());
        do {
            const std::optional<CampusRing> ring = ringInOrder(order, campusCount, routes, links);
            if (ring && (!best || isBetter(*ring, *best)))
                best = ring;
        } while (tryAll && std::next_permutation(order.begin() + 1, order.end()));
    }
    return best;
}

} // namespace lockstep
