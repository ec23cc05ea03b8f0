#include "core/network/CampusNetwork.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace lockstep {

namespace {

using Count = std::uint64_t;

Count whole(double value) {
    return static_cast<Count>(std::max(1.0, std::ceil(value)));
}

/// Ranks of one group in one node.
double membersOf(const CampusFabric& fabric, double ranks, double stride) {
    return std::clamp(std::floor(fabric.ranksPerNode / std::max(1.0, stride)), 1.0, std::max(1.0, ranks));
}

/// A ring over nodes: so many, so far apart; `step` such rings lie interleaved in a block.
struct NodeRing {
    Count nodes = 1;
    Count step = 1;

    Count block() const { return nodes * step; }
    /// Where the node sends to.
    Count after(Count node) const {
        const Count place = node % block();
        const bool isLast = place / step + 1 == nodes;
        return isLast ? node - (nodes - 1) * step : node + step;
    }
};

NodeRing nodeRing(const CampusFabric& fabric, double ranks, double stride) {
    return {whole(ranks / membersOf(fabric, ranks, stride)), whole(stride / fabric.ranksPerNode)};
}

/// A card sends no faster than scale-up brings the ring's bytes to the cards of its members.
BytesPerSecond cardLimit(const CampusFabric& fabric, double ranks, double stride) {
    return std::min(fabric.leaf.rate, fabric.scaleUp.rate / membersOf(fabric, ranks, stride));
}

} // namespace

LeafLoad leafLoad(const CampusNetwork& network, double ranks, double stride) {
    const CampusFabric& fabric = network.fabric;
    const NodeRing ring = nodeRing(fabric, ranks, stride);
    const Count perLeaf = whole(nodesPerLeaf(fabric));
    const Count blocks = std::max<Count>(1, static_cast<Count>(network.nodes) / ring.block());
    const Count nodes = blocks * ring.block();
    std::vector<Count> up(nodes / perLeaf + 1, 0);
    std::vector<Count> down(up.size(), 0);
    for (Count node = 0; ring.nodes > 1 && node < nodes; ++node) {
        const Count from = node / perLeaf;
        const Count to = ring.after(node) / perLeaf;
        up[from] += from != to ? 1 : 0;
        down[to] += from != to ? 1 : 0;
    }
    const Count most = std::max(*std::ranges::max_element(up), *std::ranges::max_element(down));
    // A node with more cards than a leaf has ports stands on several leaves, which then count as one.
    const double cards = fabric.rails ? 1 : fabric.ranksPerNode;
    const double ports = std::max(fabric.leafPorts, cards * static_cast<double>(perLeaf));
    return {cards * static_cast<double>(most), ports / std::max(1.0, fabric.oversubscription), most > 0};
}

BytesPerSecond ringRate(const CampusNetwork& network, double ranks, double stride) {
    const CampusFabric& fabric = network.fabric;
    if (nodeRing(fabric, ranks, stride).nodes <= 1)
        return fabric.scaleUp.rate;
    const BytesPerSecond alone = cardLimit(fabric, ranks, stride);
    const LeafLoad load = leafLoad(network, ranks, stride);
    if (!load.crosses)
        return alone;
    const double onBusiest =
        std::max(load.cards / load.uplinks, network.hashed ? busiestPath(load.cards, load.uplinks) : 0.0);
    return std::min(alone, fabric.leaf.rate / onBusiest);
}

Seconds hopLatency(const CampusNetwork& network, double ranks, double stride) {
    const CampusFabric& fabric = network.fabric;
    if (nodeRing(fabric, ranks, stride).nodes <= 1)
        return fabric.scaleUp.latency;
    const bool crosses = leafLoad(network, ranks, stride).crosses;
    return fabric.leaf.latency + (crosses ? fabric.spineLatency : Seconds{});
}

CampusFabric fabricOf(const Campus& campus, double domain, const RankPort& scaleUp, const RankPort& card) {
    return {domain,        scaleUp,
            card,          static_cast<double>(campus.leafPorts),
            spineCrossing, campus.oversubscription,
            campus.rails};
}

} // namespace lockstep
