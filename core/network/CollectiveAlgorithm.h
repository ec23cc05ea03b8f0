#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "core/quantity/Quantity.h"

namespace lockstep {

enum class Collective { allReduce, reduceScatter, allGather, allToAll, broadcast };
enum class CollectiveAlgorithm { ring, tree, halvingDoubling, direct, inNetwork };

inline constexpr std::array collectiveNames{
    std::string_view("all-reduce"), std::string_view("reduce-scatter"), std::string_view("all-gather"),
    std::string_view("all-to-all"), std::string_view("broadcast")};
inline constexpr std::array algorithmNames{std::string_view("ring"), std::string_view("tree"),
                                           std::string_view("halving-doubling"), std::string_view("direct"),
                                           std::string_view("in-network")};

constexpr std::string_view nameOf(Collective value) {
    return collectiveNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view nameOf(CollectiveAlgorithm value) {
    return algorithmNames[static_cast<std::size_t>(value)];
}

/// What every closed form comes down to: T = messages × latency + volume × S / B. S is the full vector (the
/// buffer of one rank for all-to-all), B is one rank's rate one way.
struct CollectiveShape {
    double messages = 0; ///< one after the other
    double volume = 0;   ///< of the vector, through the busiest port
    double chunks = 1;   ///< the vector is cut into so many to fill a pipeline
};

/// Where the messages and the bytes go.
struct CollectiveTime {
    Seconds latency;
    Seconds transfer;

    constexpr Seconds total() const { return latency + transfer; }
};

/// A rank's connection: latency a message, rate one way.
struct RankPort {
    Seconds latency;
    BytesPerSecond rate;
};

constexpr CollectiveTime timeOf(const CollectiveShape& shape, Bytes amount, const RankPort& port) {
    return {shape.messages * port.latency, shape.volume * (amount / port.rate)};
}

/// The shape of an algorithm; nothing where it does not do that collective (a tree scatters nothing).
/// `amount` and `port` matter only to those that cut the vector by size. One rank communicates nothing.
std::optional<CollectiveShape> shapeOf(Collective collective, CollectiveAlgorithm algorithm, double ranks,
                                       Bytes amount, const RankPort& port);

/// A pipelined binary tree (two of them, each with half of the vector, load every port alike) in `chunks`
/// pieces: 2 (L + k - 1) (a + S/(kB)), L = log2(n).
CollectiveShape pipelinedTree(double ranks, double chunks);

/// The cut that makes it fastest: k = sqrt((L - 1) S / (a B)), at least 1.
double bestTreeChunks(double ranks, Bytes amount, const RankPort& port);

struct CollectiveChoice {
    CollectiveAlgorithm algorithm = CollectiveAlgorithm::ring;
    CollectiveShape shape;
    CollectiveTime time;
};

/// The fastest of `candidates` for this size, as NCCL's tuner picks by its own estimate; the first of equals.
std::optional<CollectiveChoice> chooseAlgorithm(Collective collective, Bytes amount, double ranks,
                                                const RankPort& port,
                                                std::span<const CollectiveAlgorithm> candidates);

/// Those that need no help from the switches. Direct is left out beyond one node's worth of ranks (8), except
/// for all-to-all: its single latency supposes that a rank can start n - 1 messages at once.
std::span<const CollectiveAlgorithm> usualAlgorithms(Collective collective, double ranks);

} // namespace lockstep
