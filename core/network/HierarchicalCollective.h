#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/network/CollectiveAlgorithm.h"

namespace lockstep {

/// One level of a hierarchy, from the inside out: GPUs of a node, nodes of a campus, campuses.
struct CollectiveLevel {
    double ranks = 1;
    RankPort port; ///< of one rank for its own shard: divide a shared pipe by those who use it at once
    std::optional<CollectiveAlgorithm> algorithm; ///< absent: the fastest for the shard's size
};

/// What one level does: twice (down and up again) below the top of an all-reduce.
struct LevelCost {
    CollectiveAlgorithm algorithm = CollectiveAlgorithm::ring;
    CollectiveShape shape;
    Bytes shard; ///< the vector this level works on
    CollectiveTime time;
};

/// All-reduce: reduce-scatter outward on shrinking shards, all-reduce at the top, all-gather inward.
/// Reduce-scatter goes outward only, all-gather inward only. All-to-all exchanges at each level what its
/// other ranks need. One entry a level; nothing where a level's algorithm cannot do its part.
std::optional<std::vector<LevelCost>> hierarchicalCollective(Collective collective, Bytes amount,
                                                             std::span<const CollectiveLevel> levels);

CollectiveTime totalOf(std::span<const LevelCost> costs);

/// Traffic between campuses in that scheme, by a ring: 2 (C-1)/C G/B + 2 (C-1) × one way. G is ONE copy of
/// the gradient: after the reduce-scatter inside exactly one exists in each campus, however many GPUs there
/// are.
CollectiveTime campusAllReduce(Bytes gradient, double campuses, const RankPort& slowestHop);

} // namespace lockstep
