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

/// What streams put on each link in its busier direction.
std::vector<double> traversals(std::size_t campuses, const CampusRoutes& routes,
                               const std::vector<GraphLink>& links,
                               const std::vector<CrossingDemand>& demands) {
    std::vector<double> load(campuses * campuses, 0.0);
    for (const CrossingDemand& demand : demands) {
        const auto path = routes.path(demand.from, demand.to);
        for (std::size_t hop = 0; path && hop + 1 < path->size(); ++hop)
            load[(*path)[hop] * campuses + (*path)[hop + 1]] += demand.streams * demand.amount;
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

CrossingTraffic over(std::size_t campuses, const CampusRoutes& routes, const std::vector<GraphLink>& links,
                     const std::vector<CrossingDemand>& demands) {
    const auto rates = shareCampusLinks(routes, links, flowsOf(demands));
    const auto installed = shareCampusLinks(routes, asInstalled(links), flowsOf(demands));
    CrossingTraffic traffic{{}, traversals(campuses, routes, links, demands)};
    for (std::size_t i = 0; i < demands.size(); ++i)
        traffic.streams.push_back({rates[i] / demands[i].streams, installed[i] / demands[i].streams,
                                   routes.delay(demands[i].from, demands[i].to)});
    return traffic;
}

/// The least goodput between neighbors that some demand goes over.
BytesPerSecond thinnestUsed(const CampusRoutes& routes, const std::vector<GraphLink>& links,
                            const std::vector<CrossingDemand>& demands) {
    BytesPerSecond thinnest = unlimitedRate;
    for (const CrossingDemand& demand : demands) {
        const auto path = routes.path(demand.from, demand.to);
        for (std::size_t hop = 0; path && hop + 1 < path->size(); ++hop)
            thinnest = std::min(thinnest, goodputBetween((*path)[hop], (*path)[hop + 1], links));
    }
    return thinnest;
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
    CrossingTraffic best{{}, std::vector<double>(links.size(), 0.0)};
    std::optional<BytesPerSecond> thinnest; // leaving out thinner links than this changes no route
    for (const BytesPerSecond least : active.empty() ? std::vector<BytesPerSecond>{} : goodputSteps(links)) {
        if (thinnest && least <= *thinnest)
            continue;
        const CampusRoutes routes(campuses, links, least);
        CrossingTraffic traffic = over(campuses, routes, links, active);
        if (!thinnest || isBetter(traffic, best))
            best = std::move(traffic);
        thinnest = thinnestUsed(routes, links, active);
    }
    for (std::size_t i = 0; i < demands.size(); ++i)
        if (demands[i].streams <= 0)
            best.streams.insert(best.streams.begin() + static_cast<std::ptrdiff_t>(i),
                                CrossingStream{unlimitedRate, unlimitedRate, {}});
    return best;
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
