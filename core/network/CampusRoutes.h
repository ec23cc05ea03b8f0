#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/network/LinkGoodput.h"
#include "core/network/MaxMinShare.h"

namespace lockstep {

/// A link of the scenario in the graph of campuses; `from` and `to` are indices of campuses.
struct GraphLink {
    std::size_t from = 0;
    std::size_t to = 0;
    LinkCondition condition;
};

/// Shortest routes by delay between all campuses, over several hops where no direct link is faster (Floyd,
/// Warshall). Links between the same two campuses act as one; where they give less than `least` together, no
/// route takes them.
class CampusRoutes {
public:
    CampusRoutes(std::size_t campuses, const std::vector<GraphLink>& links, BytesPerSecond least = {});

    Seconds delay(std::size_t from, std::size_t to) const { return {m_delay[at(from, to)]}; } ///< one way
    /// The campuses on the way, both ends included; nothing where there is no way.
    std::optional<std::vector<std::size_t>> path(std::size_t from, std::size_t to) const;

private:
    std::size_t at(std::size_t a, std::size_t b) const { return a * m_count + b; }
    void join(std::size_t a, std::size_t b, double delay);
    void relax(std::size_t a, std::size_t via, std::size_t b);

    std::size_t m_count;
    std::vector<double> m_delay;
    std::vector<std::size_t> m_next;
};

/// Goodput of all links between two neighbors together, one way.
BytesPerSecond goodputBetween(std::size_t a, std::size_t b, const std::vector<GraphLink>& links);

/// Each goodput between neighbors, from nothing up: what to try as `least`, since leaving out thin links that
/// only attract traffic by their short delay can speed up everybody.
std::vector<BytesPerSecond> goodputSteps(const std::vector<GraphLink>& links);

/// A stream from campus to campus. `weight` as in SharedFlow.
struct CampusFlow {
    std::size_t from = 0;
    std::size_t to = 0;
    double weight = 1;
    BytesPerSecond limit = unlimitedRate;
};

/// The rate of each stream, routed and then sharing what it crosses, max-min fair; links carry both
/// directions at full rate. Zero where there is no way.
std::vector<BytesPerSecond> shareCampusLinks(std::size_t campuses, const std::vector<GraphLink>& links,
                                             const std::vector<CampusFlow>& flows);
/// The same over routes already found.
std::vector<BytesPerSecond> shareCampusLinks(const CampusRoutes& routes, const std::vector<GraphLink>& links,
                                             const std::vector<CampusFlow>& flows);

} // namespace lockstep
