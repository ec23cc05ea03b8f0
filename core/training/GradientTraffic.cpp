#include "core/training/GradientTraffic.h"

#include <algorithm>
#include <cmath>

namespace lockstep {

namespace {

constexpr double gradientBytes = 2;
/// Adam: 4 x 4 bytes read, 3 x 4 + 2 written.
constexpr double adamBytes = 30;
/// Gradients in FP32 are zeroed or cast once and read once for their norm.
constexpr double normBytes = 6;
/// Megatron-Core's bucket: max(40e6, 1e6 x ranks) parameters.
constexpr double leastBucket = 40e6;
constexpr double bucketPerRank = 1e6;

/// Of a whole pass: one third is forward, two thirds backward.
constexpr double forwardShare = 1.0 / 3;

Seconds exposedOf(Seconds traffic, Seconds cover, double share) {
    return std::max(traffic - cover, share * traffic);
}

/// Passes of one vector over the ranks that hold the same parameters.
struct BothWays {
    Seconds scatter;
    Seconds gather;
};

BothWays bothWays(double parameters, const RankGroup& group, double gatheredBytes) {
    return {ringPass({gradientBytes * parameters}, group), ringPass({gatheredBytes * parameters}, group)};
}

/// How long gradients can travel under the backward passes that are left when the first chunk is done.
Seconds coverOf(const StepPlan& plan, double layers, Seconds slowestStage) {
    const double pieces = plan.chunks > 1 ? plan.chunks : layers;
    const double passes = plan.chunks > 1 ? std::min(plan.microBatches, plan.pipeline) : 1;
    return passes * (1 - 1 / std::max(1.0, pieces)) * slowestStage;
}

} // namespace

ParameterShare parameterShare(const TransformerShape& model, const StepPlan& plan) {
    const double mixed = model.expertLayers();
    const double dense = model.layers * attentionParameters(model) +
                         (model.layers - mixed) * denseMlpParameters(model) +
                         mixed * model.sharedExperts * expertParameters(model);
    const double edge = model.vocabulary * model.hidden;
    return {dense / (plan.tensor * plan.pipeline) + edge / plan.tensor,
            model.isMixture()
                ? mixed * model.experts * expertParameters(model) / (plan.expert * plan.pipeline)
                : 0};
}

GradientTraffic gradientTraffic(const StepQuestion& question, Seconds slowestStage) {
    const StepPlan& plan = question.plan;
    const double ranks = plan.data * plan.context;
    if (ranks <= 1)
        return {};
    const ParameterShare share = parameterShare(question.model, plan);
    const RankGroup group = groupOf(plan.lineOf(ranks, plan.tensor), question.links);
    const double gathered = plan.sharding == Sharding::none ? gradientBytes : plan.gatheredBytes;
    BothWays ways = bothWays(share.dense, group, gathered);
    if (share.experts > 0) {
        const double copies = std::max(1.0, ranks * plan.tensor / plan.expert);
        const BothWays more =
            bothWays(share.experts, groupOf(plan.lineOf(copies, plan.expert), question.links), gathered);
        ways.scatter += more.scatter;
        ways.gather += more.gather;
    }
    const double buckets =
        std::max(1.0, std::ceil(share.dense / std::max(leastBucket, bucketPerRank * ranks)));
    ways.scatter += (buckets - 1) * group.latency;
    ways.gather += (buckets - 1) * group.latency;
    const Seconds whole = ways.scatter + ways.gather;
    if (!question.stack.overlapsGradients)
        return {whole, whole, whole, {}, {}};
    const Seconds cover = coverOf(plan, stageLayers(question.model, plan.pipeline).fullest, slowestStage);
    const Seconds window = (1 - forwardShare) * cover;
    const double least = std::max(question.stack.dataExposed, 1 / buckets);
    const Seconds scatter = exposedOf(ways.scatter, window, least);
    return {whole, scatter + exposedOf(ways.gather, forwardShare * cover, least), least * whole, window,
            ways.scatter - scatter};
}

GradientTraffic shardedTraffic(const StepQuestion& question, Seconds slowestStage) {
    const StepPlan& plan = question.plan;
    const double shards = plan.parameterShards();
    const double parameters = parameterShare(question.model, plan).total();
    const RankGroup group = groupOf(plan.lineOf(shards, plan.tensor), question.links);
    const BothWays ways = bothWays(parameters, group, plan.gatheredBytes);
    const double layers = question.model.layers / plan.pipeline;
    Seconds whole = plan.microBatches * (2 * ways.gather + ways.scatter + 3 * (layers - 1) * group.latency);
    if (plan.data > shards)
        whole += 2 * ringPass({gradientBytes * parameters / shards},
                              groupOf(plan.lineOf(plan.data / shards, shards * plan.tensor), question.links));
    const double least = question.stack.shardedExposed;
    const Seconds exposed = exposedOf(whole, plan.microBatches * slowestStage, least);
    return {whole, exposed, least * whole, {}, (1 - forwardShare) / plan.microBatches * (whole - exposed)};
}

Seconds optimizerTime(const StepQuestion& question) {
    const StepPlan& plan = question.plan;
    const double held = parameterShare(question.model, plan).total();
    const bool sharded = plan.sharding == Sharding::parameters;
    const double ranks = sharded ? plan.parameterShards() : plan.data * plan.context;
    const double updated = plan.sharding == Sharding::none ? held : held / ranks;
    const Bytes traffic{adamBytes * updated + (sharded ? 0 : normBytes * held)};
    return traffic / question.kernels.memory;
}

} // namespace lockstep
