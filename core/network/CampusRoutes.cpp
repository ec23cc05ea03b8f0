#include "core/network/CampusRoutes.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace lockstep {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

} // namespace

CampusRoutes::CampusRoutes(std::size_t campuses, const std::vector<GraphLink>& links, BytesPerSecond least)
    : m_count(campuses)
    , m_delay(campuses * campuses, std::numeric_limits<double>::infinity())
    , m_next(campuses * campuses, nowhere) {
    for (std::size_t c = 0; c < campuses; ++c)
        m_delay[at(c, c)] = 0;
    for (const GraphLink& link : links) {
        if (least > BytesPerSecond{} && goodputBetween(link.from, link.to, links) < least)
            continue;
        join(link.from, link.to, link.condition.roundTrip.value / 2);
        join(link.to, link.from, link.condition.roundTrip.value / 2);
    }
    for (std::size_t via = 0; via < campuses; ++via)
        for (std::size_t a = 0; a < campuses; ++a)
            for (std::size_t b = 0; b < campuses; ++b)
                relax(a, via, b);
}

void CampusRoutes::join(std::size_t a, std::size_t b, double delay) {
    if (delay < m_delay[at(a, b)]) {
        m_delay[at(a, b)] = delay;
        m_next[at(a, b)] = b;
    }
}

void CampusRoutes::relax(std::size_t a, std::size_t via, std::size_t b) {
    const double detour = m_delay[at(a, via)] + m_delay[at(via, b)];
    if (detour < m_delay[at(a, b)]) {
        m_delay[at(a, b)] = detour;
        m_next[at(a, b)] = m_next[at(a, via)];
    }
}

std::optional<std::vector<std::size_t>> CampusRoutes::path(std::size_t from, std::size_t to) const {
    std::vector<std::size_t> campuses{from};
    while (campuses.back() != to) {
        const std::size_t next = m_next[at(campuses.back(), to)];
        if (next == nowhere)
            return std::nullopt;
        campuses.push_back(next);
    }
    return campuses;
}

BytesPerSecond goodputBetween(std::size_t a, std::size_t b, const std::vector<GraphLink>& links) {
    BytesPerSecond sum;
    for (const GraphLink& link : links)
        if ((link.from == a && link.to == b) || (link.from == b && link.to == a))
            sum += link.condition.goodput;
    return sum;
}

std::vector<BytesPerSecond> goodputSteps(const std::vector<GraphLink>& links) {
    std::vector<BytesPerSecond> steps{BytesPerSecond{}};
    for (const GraphLink& link : links)
        steps.push_back(goodputBetween(link.from, link.to, links));
    std::ranges::sort(steps);
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    return steps;
}

std::vector<BytesPerSecond> shareCampusLinks(std::size_t campuses, const std::vector<GraphLink>& links,
                                             const std::vector<CampusFlow>& flows) {
    return shareCampusLinks(CampusRoutes(campuses, links), links, flows);
}

std::vector<BytesPerSecond> shareCampusLinks(const CampusRoutes& routes, const std::vector<GraphLink>& links,
                                             const std::vector<CampusFlow>& flows) {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> pipes; // a direction between neighbors
    std::vector<BytesPerSecond> capacities;
    std::vector<SharedFlow> shared;
    for (const CampusFlow& flow : flows) {
        const auto path = routes.path(flow.from, flow.to);
        SharedFlow routed{{}, flow.weight, path ? flow.limit : BytesPerSecond{}};
        for (std::size_t hop = 0; path && hop + 1 < path->size(); ++hop) {
            const std::pair direction((*path)[hop], (*path)[hop + 1]);
            const auto [pipe, isNew] = pipes.try_emplace(direction, capacities.size());
            if (isNew)
                capacities.push_back(goodputBetween(direction.first, direction.second, links));
            routed.links.push_back(pipe->second);
        }
        shared.push_back(std::move(routed));
    }
    return maxMinShare(capacities, shared);
}

} // namespace lockstep
