#include "core/network/CollectiveAlgorithm.h"

#include <algorithm>
#include <cmath>

namespace lockstep {

namespace {

constexpr double mostDirectRanks = 8; // one-shot kernels are shipped for one server

double levelsOfTree(double ranks) {
    return std::ceil(std::log2(ranks));
}

CollectiveShape ringShape(Collective collective, double n) {
    switch (collective) {
    case Collective::allReduce:
        return {2 * (n - 1), 2 * (n - 1) / n};
    case Collective::reduceScatter:
    case Collective::allGather:
        return {n - 1, (n - 1) / n};
    case Collective::allToAll: // a block for the rank d away passes d links: n (n-1) / 2 blocks a link
        return {n - 1, (n - 1) / 2};
    case Collective::broadcast: // see chainBroadcast
        break;
    }
    return {};
}

/// A chain of n - 1 hops through which k chunks flow: (n - 2 + k) (a + S/(kB)).
CollectiveShape chainBroadcast(double n, Bytes amount, const RankPort& port) {
    const double best = std::sqrt((n - 2) * (amount / port.rate).value / port.latency.value);
    const double chunks = std::isfinite(best) ? std::max(1.0, best) : 1e6;
    return {n - 2 + chunks, (n - 2 + chunks) / chunks, chunks};
}

/// Rabenseifner 2004. Ranks beyond a power of two hand their vector to a partner first and get the result
/// back last.
CollectiveShape halvingDoublingAllReduceShape(double n) {
    const double rounds = std::floor(std::log2(n));
    const double paired = std::exp2(rounds);
    const double folded = paired < n ? 2 : 0;
    return {2 * rounds + folded, 2 * (paired - 1) / paired + folded};
}

std::optional<CollectiveShape> halvingDoublingShape(Collective collective, double n) {
    switch (collective) {
    case Collective::allReduce:
        return halvingDoublingAllReduceShape(n);
    case Collective::reduceScatter:
    case Collective::allGather:
        return CollectiveShape{levelsOfTree(n), (n - 1) / n};
    case Collective::allToAll: // Bruck: half of the buffer moves in each round
        return CollectiveShape{levelsOfTree(n), levelsOfTree(n) / 2};
    case Collective::broadcast:
        break;
    }
    return std::nullopt;
}

/// Everybody sends to everybody. A rank's port takes in what all others send, so this never gets cheaper with
/// more ranks.
CollectiveShape directShape(Collective collective, double n, Bytes amount, const RankPort& port) {
    if (collective == Collective::allReduce) {
        const CollectiveShape once{1, n - 1};
        const CollectiveShape twice{2, 2 * (n - 1) / n};
        return timeOf(once, amount, port).total() < timeOf(twice, amount, port).total() ? once : twice;
    }
    if (collective == Collective::allToAll)
        return {n - 1, (n - 1) / n}; // pairwise, one partner after the other
    return {1, collective == Collective::broadcast ? n - 1 : (n - 1) / n};
}

/// The switches add and copy. A port sends its vector and its share of the result, and takes in as much.
std::optional<CollectiveShape> inNetworkShape(Collective collective, double n) {
    switch (collective) {
    case Collective::allReduce:
        return CollectiveShape{2, (n + 1) / n};
    case Collective::reduceScatter:
    case Collective::allGather:
        return CollectiveShape{2, (n - 1) / n};
    case Collective::broadcast:
        return CollectiveShape{2, 1};
    case Collective::allToAll:
        break;
    }
    return std::nullopt;
}

std::optional<CollectiveShape> treeShape(Collective collective, double n, Bytes amount,
                                         const RankPort& port) {
    CollectiveShape shape = pipelinedTree(n, bestTreeChunks(n, amount, port));
    if (collective == Collective::broadcast)
        return CollectiveShape{shape.messages / 2, shape.volume / 2, shape.chunks};
    if (collective == Collective::allReduce)
        return shape;
    return std::nullopt;
}

} // namespace

CollectiveShape pipelinedTree(double ranks, double chunks) {
    const double slots = 2 * (levelsOfTree(ranks) + chunks - 1);
    return {slots, slots / chunks, chunks};
}

double bestTreeChunks(double ranks, Bytes amount, const RankPort& port) {
    const double waiting = (levelsOfTree(ranks) - 1) * (amount / port.rate).value;
    const double best = std::sqrt(waiting / port.latency.value);
    // Without latency any cut is free; a million leaves nothing of the fill.
    return std::isnan(best) ? 1.0 : std::clamp(best, 1.0, 1e6);
}

std::optional<CollectiveShape> shapeOf(Collective collective, CollectiveAlgorithm algorithm, double ranks,
                                       Bytes amount, const RankPort& port) {
    if (ranks <= 1)
        return CollectiveShape{};
    switch (algorithm) {
    case CollectiveAlgorithm::ring:
        return collective == Collective::broadcast ? chainBroadcast(ranks, amount, port)
                                                   : ringShape(collective, ranks);
    case CollectiveAlgorithm::tree:
        return treeShape(collective, ranks, amount, port);
    case CollectiveAlgorithm::halvingDoubling:
        return halvingDoublingShape(collective, ranks);
    case CollectiveAlgorithm::direct:
        return directShape(collective, ranks, amount, port);
    case CollectiveAlgorithm::inNetwork:
        return inNetworkShape(collective, ranks);
    }
    return std::nullopt;
}

std::optional<CollectiveChoice> chooseAlgorithm(Collective collective, Bytes amount, double ranks,
                                                const RankPort& port,
                                                std::span<const CollectiveAlgorithm> candidates) {
    std::optional<CollectiveChoice> best;
    for (const CollectiveAlgorithm algorithm : candidates) {
        const auto shape = shapeOf(collective, algorithm, ranks, amount, port);
        if (!shape)
            continue;
        const CollectiveTime time = timeOf(*shape, amount, port);
        if (!best || time.total() < best->time.total())
            best = CollectiveChoice{algorithm, *shape, time};
    }
    return best;
}

std::span<const CollectiveAlgorithm> usualAlgorithms(Collective collective, double ranks) {
    static constexpr std::array all{CollectiveAlgorithm::ring, CollectiveAlgorithm::tree,
                                    CollectiveAlgorithm::halvingDoubling, CollectiveAlgorithm::direct};
    const bool direct = collective == Collective::allToAll || ranks <= mostDirectRanks;
    return std::span(all).first(direct ? 4 : 3);
}

} // namespace lockstep
