#include "core/network/ExchangeRate.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

namespace lockstep {

namespace {

using Count = std::uint64_t;

/// Of the flow of a node's cards, what all nodes of the most loaded leaf send up.
double mostGoingUp(Count group, Count nodes, Count perLeaf) {
    const Count scanned = std::min(nodes, std::lcm(group, perLeaf)); // groups and leaves begin anew there
    std::vector<double> up(scanned / perLeaf + 1, 0.0);
    for (Count first = 0; first < scanned; first += group)
        for (Count from = first; from < first + group;) {
            const Count end =
                std::min(first + group, (from / perLeaf + 1) * perLeaf); // of those under its leaf
            const auto here = static_cast<double>(end - from);
            up[from / perLeaf] += here * (static_cast<double>(group) - here) / static_cast<double>(group - 1);
            from = end;
        }
    return *std::ranges::max_element(up);
}

} // namespace

BytesPerSecond exchangeRate(const CampusNetwork& network, double nodes) {
    const CampusFabric& fabric = network.fabric;
    const auto group = static_cast<Count>(std::ceil(nodes));
    if (group <= 1)
        return fabric.leaf.rate;
    const auto perLeaf = static_cast<Count>(std::max(1.0, std::ceil(nodesPerLeaf(fabric))));
    const Count groups = std::max<Count>(1, static_cast<Count>(network.nodes) / group);
    const double cards = fabric.rails ? 1 : fabric.ranksPerNode;
    const double ports = std::max(fabric.leafPorts, cards * static_cast<double>(perLeaf));
    const double uplinks = ports / std::max(1.0, fabric.oversubscription);
    return fabric.leaf.rate / std::max(1.0, cards * mostGoingUp(group, groups * group, perLeaf) / uplinks);
}

} // namespace lockstep
