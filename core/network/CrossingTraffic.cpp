#include "core/network/CrossingTraffic.h"

#include <algorithm>
#include <utility>

namespace lockstep {

namespace {

/// A demand as one flow of as much weight: max-min fair sharing gives each of its streams an equal part.
std::vector<CampusFlow> flowsOf(const std::vector<CrossingDemand>& demands) {
    std::vector<CampusFlow> flows;
    for (const CrossingDemand& demand : demands)
        flows.push_back({demand.from, demand.to, demand.streams, unlimitedRate});
    return flows;
}

std::vector<GraphLink> asInstalled(std::vector<GraphLink> links) {
    for (GraphLink& link : links)
        link.condition.goodput = link.condition.capacity;
    return links;
}

std::vector<GraphLink> withoutThin(const std::vector<GraphLink>& links, BytesPerSecond least) {
    std::vector<GraphLink> kept;
    for (const GraphLink& link : links)
        if (goodputBetween(link.from, link.to, links) >= least)
            kept.push_back(link);
    return kept;
}

/// Streams on each link in its busier direction.
std::vector<double> traversals(std::size_t campuses, const CampusRoutes& routes,
                               const std::vector<GraphLink>& links,
                               const std::vector<CrossingDemand>& demands) {
    std::vector<double> load(campuses * campuses, 0.0);
    for (const CrossingDemand& demand : demands) {
        const auto path = routes.path(demand.from, demand.to);
        for (std::size_t hop = 0; path && hop + 1 < path->size(); ++hop)
            load[(*path)[hop] * campuses + (*path)[hop + 1]] += demand.streams;
    }
    std::vector<double> perLink;
    for (const GraphLink& link : links) {
        const BytesPerSecond together = goodputBetween(link.from, link.to, links);
        const double busier =
            std::max(load[link.from * campuses + link.to], load[link.to * campuses + link.from]);
        perLink.push_back(together.value > 0 ? busier * (link.condition.goodput / together) : 0.0);
    }
    return perLink;
}

CrossingTraffic over(std::size_t campuses, const std::vector<GraphLink>& links,
                     const std::vector<CrossingDemand>& demands, BytesPerSecond least) {
    const std::vector<GraphLink> kept = withoutThin(links, least);
    const auto rates = shareCampusLinks(campuses, kept, flowsOf(demands));
    const auto installed = shareCampusLinks(campuses, asInstalled(kept), flowsOf(demands));
    const CampusRoutes routes(campuses, links, least);
    CrossingTraffic traffic{{}, traversals(campuses, routes, links, demands)};
    for (std::size_t i = 0; i < demands.size(); ++i)
        traffic.streams.push_back({rates[i] / demands[i].streams, installed[i] / demands[i].streams,
                                   routes.delay(demands[i].from, demands[i].to)});
    return traffic;
}

/// By the slowest stream, then the longest delay.
bool isBetter(const CrossingTraffic& a, const CrossingTraffic& b) {
    const auto key = [](const CrossingTraffic& traffic) {
        std::pair worst(-unlimitedRate.value, 0.0);
        for (const CrossingStream& stream : traffic.streams)
            worst = {std::max(worst.first, -stream.rate.value), std::max(worst.second, stream.delay.value)};
        return worst;
    };
    return key(a) < key(b);
}

} // namespace

CrossingTraffic crossingTraffic(std::size_t campuses, const std::vector<GraphLink>& links,
                                const std::vector<CrossingDemand>& demands) {
    std::vector<CrossingDemand> active = demands;
    std::erase_if(active, [](const CrossingDemand& demand) { return demand.streams <= 0; });
    std::optional<CrossingTraffic> best;
    for (const BytesPerSecond least : goodputSteps(links)) {
        CrossingTraffic traffic = over(campuses, links, active, least);
        if (!best || isBetter(traffic, *best))
            best = std::move(traffic);
    }
    for (std::size_t i = 0; i < demands.size(); ++i)
        if (demands[i].streams <= 0)
            best->streams.insert(best->streams.begin() + static_cast<std::ptrdiff_t>(i),
                                 CrossingStream{unlimitedRate, unlimitedRate, {}});
    return *best;
}

std::vector<CrossingDemand> demandsOfChain(const std::vector<std::size_t>& chain, double streams) {
    std::vector<CrossingDemand> demands;
    for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
        demands.push_back({chain[i], chain[i + 1], streams});
        demands.push_back({chain[i + 1], chain[i], streams});
    }
    return demands;
}

std::optional<std::vector<std::size_t>> orderOfChain(std::size_t campuses,
                                                     const std::vector<std::size_t>& taking,
                                                     const std::vector<GraphLink>& links) {
    const auto chain = findTour(TourShape::chain, campuses, taking, links);
    if (!chain)
        return std::nullopt;
    return chain->order;
}

} // namespace lockstep
