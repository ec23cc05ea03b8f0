#include "core/network/TourPace.h"

#include <algorithm>

namespace lockstep {

TourPace::TourPace(TourShape shape, std::size_t campuses, const std::vector<std::size_t>& taking,
                   const std::vector<GraphLink>& links, BytesPerSecond least)
    : m_shape(shape)
    , m_count(campuses)
    , m_links(links)
    , m_routes(campuses, links, least)
    , m_paths(campuses * campuses)
    , m_together(campuses * campuses)
    , m_installed(campuses * campuses)
    , m_alone(campuses * campuses, unlimitedRate)
    , m_reversed(campuses * campuses)
    , m_load(campuses * campuses, 0.0) {
    for (std::size_t pair = 0; pair < m_reversed.size(); ++pair)
        m_reversed[pair] = at(pair % campuses, pair / campuses);
    for (const GraphLink& link : links)
        for (const std::size_t pair : {at(link.from, link.to), at(link.to, link.from)}) {
            m_together[pair] += link.condition.goodput;
            m_installed[pair] += link.condition.capacity;
        }
    for (const std::size_t from : taking)
        for (const std::size_t to : taking) {
            const auto path = m_routes.path(from, to);
            m_reachesAll = m_reachesAll && path.has_value();
            BytesPerSecond& alone = m_alone[at(from, to)];
            for (std::size_t hop = 0; path && hop + 1 < path->size(); ++hop) {
                const std::size_t pair = at((*path)[hop], (*path)[hop + 1]);
                m_paths[at(from, to)].push_back(pair);
                alone = std::min(alone, m_together[pair]);
            }
        }
}

std::size_t TourPace::hopCount(const std::vector<std::size_t>& order) const {
    if (order.size() < 2)
        return 0;
    return m_shape == TourShape::ring ? order.size() : order.size() - 1;
}

template<class Visit>
void TourPace::forEachPair(const std::vector<std::size_t>& order, std::size_t first,
                           const Visit& visit) const {
    const std::size_t hops = hopCount(order);
    for (std::size_t hop = 0; hop < hops; ++hop) {
        const std::size_t i = hop + first < hops ? hop + first : hop + first - hops;
        for (const std::size_t pair : m_paths[at(order[i], order[i + 1 < order.size() ? i + 1 : 0])]) {
            visit(pair);
            if (m_shape == TourShape::chain)
                visit(reversed(pair));
        }
    }
}

/// Hops on each pair of neighbors, by direction.
std::vector<double> TourPace::loads(const std::vector<std::size_t>& order) const {
    std::vector<double> load(m_count * m_count, 0.0);
    forEachPair(order, 0, [&](std::size_t pair) { load[pair] += 1; });
    return load;
}

/// One more hop over a pair of neighbors; what each hop over it gets so far.
BytesPerSecond TourPace::load(std::size_t pair) const {
    m_load[pair] += 1;
    return m_together[pair] / std::max(m_load[pair], m_load[reversed(pair)]);
}

Pace TourPace::pace(const std::vector<std::size_t>& order, BytesPerSecond enough, std::size_t first) const {
    Pace pace{unlimitedRate, {}, {}, {}};
    forEachPair(order, first, [&](std::size_t pair) {
        if (pace.slowest >= enough)
            pace.slowest = std::min(pace.slowest, load(pair));
    });
    for (std::size_t i = 0; pace.slowest >= enough && i < hopCount(order); ++i) {
        const Seconds hop = delay(order[i], order[(i + 1) % order.size()]);
        pace.longest = std::max(pace.longest, hop);
        pace.whole += hop;
    }
    forEachPair(order, 0, [&](std::size_t pair) {
        const double hops = std::max(m_load[pair], m_load[reversed(pair)]);
        if (hops <= 0)
            return;
        m_load[pair] = m_load[reversed(pair)] = 0; // both directions are seen to
        pace.congestion += Bytes{hops} / m_together[pair];
    });
    return pace;
}

CampusTour TourPace::tour(const std::vector<std::size_t>& order) const {
    const Pace own = pace(order);
    const std::vector<double> load = loads(order);
    CampusTour tour{order, own.slowest, unlimitedRate, own.longest, std::vector<double>(m_links.size(), 0.0)};
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const std::size_t pair = at(m_links[i].from, m_links[i].to);
        const double hops = std::max(load[pair], load[reversed(pair)]);
        if (hops > 0)
            tour.installedHop = std::min(tour.installedHop, m_installed[pair] / hops);
        if (m_together[pair].value > 0)
            tour.linkTraversals[i] = hops * (m_links[i].condition.goodput / m_together[pair]);
    }
    return tour;
}

} // namespace lockstep
