#include "core/training/GradientExchange.h"

#include <algorithm>
#include <cmath>

#include "core/network/Collective.h"
#include "core/training/TransformerModel.h"

namespace lockstep {

namespace {

/// Per message on a campus fabric; NCCL's ring step over the network with the simple protocol.
constexpr Seconds fabricLatency{14e-6};

/// Context-parallel ranks hold the same weights, so they reduce with the replicas.
Bytes shardOf(Bytes amount, const TrainingJob& job) {
    return amount / (static_cast<double>(job.plan.tensor) * job.plan.pipeline);
}

Bytes shardOf(const ModelType& model, const TrainingJob& job) {
    return shardOf(gradientBytes(model), job);
}

double bucketRounds(Bytes amount, const TrainingJob& job) {
    const double buckets = std::ceil(amount.value / (job.bucketMegabytes * 1e6));
    return std::ceil(buckets / job.bucketsInFlight);
}

GradientExchange hierarchical(const ModelType& model, const TrainingJob& job,
                              const std::vector<CampusShare>& campuses, const CampusRing& ring) {
    GradientExchange exchange =
        exchangeBetweenCampuses(gradientBytes(model), job, static_cast<double>(campuses.size()), ring);
    for (const CampusShare& campus : campuses)
        exchange.fabric =
            std::max(exchange.fabric, ringAllReduce(shardOf(model, job), campus.replicas * job.plan.context,
                                                    fabricLatency, campus.ring));
    return exchange;
}

GradientExchange flatRing(const ModelType& model, const TrainingJob& job,
                          const std::vector<CampusShare>& campuses, const CampusRing& ring) {
    double replicas = 0;
    BytesPerSecond slowestFabric = campuses.front().ring;
    for (const CampusShare& campus : campuses) {
        replicas += campus.replicas;
        slowestFabric = std::min(slowestFabric, campus.ring);
    }
    const double ranks = replicas * job.plan.context;
    GradientExchange exchange;
    exchange.fabric = ringAllReduce(shardOf(model, job), ranks, fabricLatency, slowestFabric);
    if (campuses.size() < 2 || ranks < 2)
        return exchange;
    // The rings of all shards cross each gap together and share it.
    const double rings = static_cast<double>(job.plan.tensor) * job.plan.pipeline;
    exchange.acrossEachHop = 2.0 * (ranks - 1) / ranks * gradientBytes(model);
    const Seconds acrossGap = ringAllReduce(shardOf(model, job), ranks, {}, ring.slowestHop / rings);
    const Seconds insideCampus = ringAllReduce(shardOf(model, job), ranks, {}, slowestFabric);
    const Seconds acrossFiber = ringAllReduce(shardOf(model, job), ranks, {}, ring.installedHop / rings);
    exchange.linkBandwidth = std::max(Seconds{}, acrossFiber - insideCampus);
    exchange.linkLatency = std::max(Seconds{}, acrossGap - insideCampus) - exchange.linkBandwidth +
                           2.0 * (ranks - 1) * std::max(Seconds{}, ring.longestHop - fabricLatency);
    return exchange;
}

} // namespace

GradientExchange exchangeBetweenCampuses(Bytes amount, const TrainingJob& job, double sites,
                                         const CampusRing& ring) {
    GradientExchange exchange;
    if (sites < 2)
        return exchange;
    exchange.acrossEachHop = 2.0 * (sites - 1) / sites * amount;
    exchange.linkBandwidth = exchange.acrossEachHop / ring.installedHop;
    exchange.linkLatency = exchange.acrossEachHop / ring.slowestHop - exchange.linkBandwidth +
                           2.0 * (sites - 1) * bucketRounds(shardOf(amount, job), job) * ring.longestHop;
    return exchange;
}

GradientExchange gradientExchange(const ModelType& model, const TrainingJob& job,
                                  const std::vector<CampusShare>& campuses, const CampusRing& ring) {
    if (campuses.empty())
        return {};
    return job.allReduce == AllReduce::flatRing ? flatRing(model, job, campuses, ring)
                                                : hierarchical(model, job, campuses, ring);
}

GradientExchange exposed(const GradientExchange& exchange, Seconds backward, double overlap) {
    const Seconds total = exchange.total();
    if (total.value <= 0)
        return exchange;
    const double share = std::max(0.0, 1.0 - overlap * (backward / total));
    return {exchange.fabric * share, exchange.linkBandwidth * share, exchange.linkLatency * share,
            exchange.acrossEachHop};
}

} // namespace lockstep
