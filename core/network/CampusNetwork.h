#pragma once

#include "core/network/CampusFabric.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// The fabric of one campus with the nodes on it, and how its groups of ranks load it.
///
/// GPUs are numbered node by node and leaves take nodes in that order. A dimension of the plan cuts all GPUs
/// into groups of ranks that lie on a `RankLine`, and all these groups exchange at once. A ring goes
/// in that order, so each card sends to the card at its place one hop on: the next node where stride is
/// below a node, else stride / ranksPerNode nodes on, and from the last of a run to the first of the next.
/// (Where that is another place, the rank hands over to the card of the right rail inside its node first, as
/// NCCL's PXN does.) Each card of a node serves one ring; ranks of one node in the same group share its ring
/// out, so such a ring has members × the card's rate (RankGroup).
///
/// *How oversubscription acts.* A leaf has its ports toward cards and leafPorts / oversubscription uplinks at
/// a card's rate. Only flows that end under another leaf take them. With neighbors one node apart that is one
/// node's cards a leaf: on rails one card of leafPorts, which no usual oversubscription slows; without
/// rails all cards of the boundary node, which binds beyond nodesPerLeaf. With neighbors a leaf or more
/// apart every card crosses and gets 1 / oversubscription, as in `levelsOf`. A group under one leaf is never
/// touched.
struct CampusNetwork {
    CampusFabric fabric;
    double nodes = 1;
    bool hashed = false; ///< flows pick uplinks by hash and collide (ECMP); else packets are spread
};

/// Where the ranks of a group stand: `stride` GPUs apart. Where the GPUs of other pipeline stages come
/// between, only `run` of them do, and the next run begins `jump` GPUs after the last one began.
struct RankLine {
    double ranks = 1;
    double stride = 1;
    double run = 0; ///< 0: all of them
    double jump = 0;

    bool jumps() const { return run > 0 && run < ranks; }
};

/// Ranks of one group in one node, or scale-up domain, of so many GPUs.
double membersOf(const RankLine& line, double domain);

/// What the rings of all groups put on the leaf that is loaded most.
struct LeafLoad {
    double cards = 0;     ///< whose flow goes up, or comes down where that is more
    double uplinks = 0;   ///< each at a card's rate
    bool crosses = false; ///< some group spans several leaves
};

LeafLoad leafLoad(const CampusNetwork& network, const RankLine& line);

/// What each card of the slowest ring sends at: the first level at which max-min sharing stops a flow. All
/// cards send at up to their own rate, or at their share of scale-up where that is slower. A group inside a
/// node uses no card; its rate is that of scale-up.
BytesPerSecond ringRate(const CampusNetwork& network, const RankLine& line);

/// A message of the slowest hop of such a ring: inside a node, under a leaf, or over the spine.
Seconds hopLatency(const CampusNetwork& network, const RankLine& line);

/// The fabric a campus describes, around scale-up domains of `domain` GPUs.
CampusFabric fabricOf(const Campus& campus, double domain, const RankPort& scaleUp, const RankPort& card);

/// Two more switches, up and down again: 64 bytes take 3.6 us under one leaf and 5.6 us across (RoCE; Zhao et
/// al. 2025, arXiv 2505.09343, table 5).
inline constexpr Seconds spineCrossing{2.0e-6};

} // namespace lockstep
