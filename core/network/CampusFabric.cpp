#include "core/network/CampusFabric.h"

#include <algorithm>
#include <cmath>

namespace lockstep {

double nodesPerLeaf(const CampusFabric& fabric) {
    return fabric.rails ? fabric.leafPorts
                        : std::max(1.0, std::floor(fabric.leafPorts / fabric.ranksPerNode));
}

std::vector<CollectiveLevel> levelsOf(const CampusFabric& fabric, double nodes) {
    std::vector<CollectiveLevel> levels{{fabric.ranksPerNode, fabric.scaleUp, {}}};
    const double below = std::min(nodes, nodesPerLeaf(fabric));
    if (below > 1)
        levels.push_back({below, fabric.leaf, {}});
    const double leaves = std::ceil(nodes / nodesPerLeaf(fabric));
    if (leaves > 1)
        levels.push_back({leaves,
                          {fabric.leaf.latency + fabric.spineLatency,
                           fabric.leaf.rate / std::max(1.0, fabric.oversubscription)},
                          {}});
    return levels;
}

BytesPerSecond allToAllRate(const CampusFabric& fabric, double nodes) {
    if (nodes <= nodesPerLeaf(fabric))
        return fabric.leaf.rate;
    const double underOthers = (nodes - nodesPerLeaf(fabric)) / (nodes - 1);
    const BytesPerSecond spine = fabric.leaf.rate / std::max(1.0, fabric.oversubscription);
    return std::min(fabric.leaf.rate, spine / underOthers);
}

double busiestPath(double flows, double paths) {
    if (flows <= 0 || paths <= 1)
        return std::max(0.0, flows);
    // The sum over k of P(some path has more than k).
    const double mean = flows / paths;
    double term = std::exp(-mean);
    double below = term; // P(a path has at most k)
    double expected = 0;
    for (int k = 0; k < static_cast<int>(flows); ++k) {
        const double some = -std::expm1(paths * std::log(std::min(1.0, below)));
        expected += some;
        if (k > mean && some < 1e-12)
            break;
        term *= mean / (k + 1);
        below += term;
    }
    return expected;
}

double ecmpShare(double flows, double paths) {
    return flows <= 0 ? 1.0 : std::min(1.0, flows / paths / busiestPath(flows, paths));
}

} // namespace lockstep
