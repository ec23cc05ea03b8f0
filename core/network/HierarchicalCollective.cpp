#include "core/network/HierarchicalCollective.h"

namespace lockstep {

namespace {

std::optional<LevelCost> levelCost(Collective part, Bytes shard, const CollectiveLevel& level) {
    const auto chosen =
        level.algorithm
            ? chooseAlgorithm(part, shard, level.ranks, level.port, std::span(&*level.algorithm, 1))
            : chooseAlgorithm(part, shard, level.ranks, level.port, usualAlgorithms(part, level.ranks));
    if (!chosen)
        return std::nullopt;
    return LevelCost{chosen->algorithm, chosen->shape, shard, chosen->time};
}

LevelCost thereAndBack(LevelCost once) {
    once.shape.messages *= 2;
    once.shape.volume *= 2;
    once.time.latency = 2.0 * once.time.latency;
    once.time.transfer = 2.0 * once.time.transfer;
    return once;
}

} // namespace

std::optional<std::vector<LevelCost>> hierarchicalCollective(Collective collective, Bytes amount,
                                                             std::span<const CollectiveLevel> levels) {
    std::vector<LevelCost> costs;
    Bytes shard = amount;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const bool below = collective == Collective::allReduce && i + 1 < levels.size();
        const auto cost = levelCost(below ? Collective::reduceScatter : collective, shard, levels[i]);
        if (!cost)
            return std::nullopt;
        costs.push_back(below ? thereAndBack(*cost) : *cost);
        if (collective != Collective::allToAll && collective != Collective::broadcast)
            shard = shard / levels[i].ranks;
    }
    return costs;
}

CollectiveTime totalOf(std::span<const LevelCost> costs) {
    CollectiveTime sum;
    for (const LevelCost& cost : costs) {
        sum.latency += cost.time.latency;
        sum.transfer += cost.time.transfer;
    }
    return sum;
}

CollectiveTime campusAllReduce(Bytes gradient, double campuses, const RankPort& slowestHop) {
    const auto shape =
        shapeOf(Collective::allReduce, CollectiveAlgorithm::ring, campuses, gradient, slowestHop);
    return timeOf(*shape, gradient, slowestHop);
}

} // namespace lockstep
