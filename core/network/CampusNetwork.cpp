#include "core/network/CampusNetwork.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

namespace lockstep {

namespace {

using Count = std::uint64_t;

Count whole(double value) {
    return static_cast<Count>(std::max(1.0, std::ceil(value)));
}

/// A ring over nodes: runs of them `step` apart, each run beginning `jump` after the one before. The rings of
/// other groups fill the gaps.
struct NodeRing {
    Count run = 1;
    Count step = 1;
    Count runs = 1;
    Count jump = 1;

    Count nodes() const { return run * runs; }
    Count block() const { return runs * jump; }
    /// Where the node sends to.
    Count after(Count node) const {
        const Count place = node % block();
        const Count inRun = place % jump % (run * step) / step;
        if (inRun + 1 < run)
            return node + step;
        const Count first = node - inRun * step;
        return place / jump + 1 < runs ? first + jump : first - (runs - 1) * jump;
    }
};

NodeRing evenRing(Count nodes, Count step) {
    return {nodes, step, 1, nodes * step};
}

NodeRing nodeRing(const CampusFabric& fabric, const RankLine& line) {
    const double node = fabric.ranksPerNode;
    if (!line.jumps())
        return evenRing(whole(line.ranks / membersOf(line, node)), whole(line.stride / node));
    if (line.jump < node)
        return evenRing(whole(line.ranks / membersOf(line, node)), 1);
    const RankLine run{line.run, line.stride};
    const Count nodes = whole(line.run / membersOf(run, node));
    const Count step = nodes > 1 ? whole(line.stride / node) : 1;
    return {nodes, step, whole(line.ranks / line.run), std::max(nodes * step, whole(line.jump / node))};
}

/// A card sends no faster than scale-up brings the ring's bytes to the cards of its members.
BytesPerSecond cardLimit(const CampusFabric& fabric, const RankLine& line) {
    return std::min(fabric.leaf.rate, fabric.scaleUp.rate / membersOf(line, fabric.ranksPerNode));
}

/// Nodes whose flows go up from the leaf that has most of them, or come down to one where that is more.
Count mostCrossing(const NodeRing& ring, Count nodes, Count perLeaf) {
    // Rings and leaves both begin anew there.
    const Count scanned = std::min(nodes, std::lcm(ring.block(), perLeaf));
    std::vector<Count> up(scanned / perLeaf + 1, 0);
    std::vector<Count> down(up.size(), 0);
    for (Count node = 0; ring.nodes() > 1 && node < scanned; ++node) {
        const Count from = node / perLeaf;
        const Count to = std::min(ring.after(node), scanned - 1) / perLeaf;
        up[from] += from != to ? 1 : 0;
        down[to] += from != to ? 1 : 0;
    }
    return std::max(*std::ranges::max_element(up), *std::ranges::max_element(down));
}

} // namespace

double membersOf(const RankLine& line, double domain) {
    const double most = std::max(1.0, line.ranks);
    const double apart = std::max(1.0, line.stride);
    if (!line.jumps() || line.run * apart >= domain)
        return std::clamp(std::floor(domain / apart), 1.0, line.jumps() ? line.run : most);
    return std::clamp(line.run * std::floor(domain / line.jump), line.run, most);
}

LeafLoad leafLoad(const CampusNetwork& network, const RankLine& line) {
    const CampusFabric& fabric = network.fabric;
    const NodeRing ring = nodeRing(fabric, line);
    const Count perLeaf = whole(nodesPerLeaf(fabric));
    const Count blocks = std::max<Count>(1, static_cast<Count>(network.nodes) / ring.block());
    const Count most = mostCrossing(ring, blocks * ring.block(), perLeaf);
    // A node with more cards than a leaf has ports stands on several leaves, which then count as one.
    const double cards = fabric.rails ? 1 : fabric.ranksPerNode;
    const double ports = std::max(fabric.leafPorts, cards * static_cast<double>(perLeaf));
    return {cards * static_cast<double>(most), ports / std::max(1.0, fabric.oversubscription), most > 0};
}

BytesPerSecond ringRate(const CampusNetwork& network, const RankLine& line) {
    const CampusFabric& fabric = network.fabric;
    if (nodeRing(fabric, line).nodes() <= 1)
        return fabric.scaleUp.rate;
    const BytesPerSecond alone = cardLimit(fabric, line);
    const LeafLoad load = leafLoad(network, line);
    if (!load.crosses)
        return alone;
    const double onBusiest =
        std::max(load.cards / load.uplinks, network.hashed ? busiestPath(load.cards, load.uplinks) : 0.0);
    return std::min(alone, fabric.leaf.rate / onBusiest);
}

Seconds hopLatency(const CampusNetwork& network, const RankLine& line) {
    const CampusFabric& fabric = network.fabric;
    if (nodeRing(fabric, line).nodes() <= 1)
        return fabric.scaleUp.latency;
    return fabric.leaf.latency + (leafLoad(network, line).crosses ? fabric.spineLatency : Seconds{});
}

CampusFabric fabricOf(const Campus& campus, double domain, const RankPort& scaleUp, const RankPort& card) {
    return {domain,        scaleUp,
            card,          static_cast<double>(campus.leafPorts),
            spineCrossing, campus.oversubscription,
            campus.rails};
}

} // namespace lockstep
