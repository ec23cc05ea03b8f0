#pragma once

#include <vector>

#include "core/network/HierarchicalCollective.h"

namespace lockstep {

/// The network of one campus: scale-up inside a node (or a rack of one), then leaves and spines of Ethernet
/// or InfiniBand. On rails every GPU of a node has a leaf of its own, shared with the GPUs of the same place
/// in other nodes; without them all cards of a node stand on one leaf, which then takes fewer nodes.
struct CampusFabric {
    double ranksPerNode = 8;
    RankPort scaleUp;
    RankPort leaf;               ///< a rank's network card, to a neighbor under the same leaf
    double leafPorts = 32;       ///< downward
    Seconds spineLatency;        ///< more, for two further hops
    double oversubscription = 1; ///< 2: half of a leaf's rate goes up
    bool rails = true;
};

double nodesPerLeaf(const CampusFabric& fabric);

/// The levels of a hierarchical collective over `nodes` nodes: node, leaf, spine. The spine's port is slower
/// by the oversubscription.
std::vector<CollectiveLevel> levelsOf(const CampusFabric& fabric, double nodes);

/// A rank's rate for all-to-all traffic that leaves its node. Rails forward over scale-up first, so both
/// kinds cross the spine only for nodes under other leaves; there oversubscription binds.
BytesPerSecond allToAllRate(const CampusFabric& fabric, double nodes);

/// Expected flows on the busiest of `paths` when each of `flows` picks one by hash (ECMP). Loads taken
/// as independent Poisson counts: within 1 % of the exact value for 8 flows on 8 paths, closer beyond. The
/// often quoted ln n / ln ln n is 9 % above at 8 and 12 to 30 % below from 16 to 128.
double busiestPath(double flows, double paths);

/// What hashing leaves of an evenly spread rate: the mean load over the busiest.
double ecmpShare(double flows, double paths);

} // namespace lockstep
