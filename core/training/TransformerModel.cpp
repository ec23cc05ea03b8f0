#include "core/training/TransformerModel.h"

namespace lockstep {

namespace {

double attentionFlopsPerToken(const ModelType& model, std::uint32_t sequenceLength) {
    return 6.0 * model.layers.value * model.heads.value * model.headDimension.value * sequenceLength;
}

} // namespace

double parametersByShape(const ModelType& model) {
    const double h = model.hidden.value;
    const double d = model.headDimension.value;
    const double attention =
        h * d * (model.heads.value + 2 * model.kvHeads.value) + model.heads.value * d * h;
    const double mlp = (model.gatedMlp.value > 0 ? 3 : 2) * h * model.feedForward.value;
    const double experts = model.experts.value;
    const double router = experts > 1 ? h * experts : 0;
    return model.layers.value * (attention + mlp * experts + router) + 2 * model.vocabulary.value * h;
}

double modelFlopsPerToken(const ModelType& model, std::uint32_t sequenceLength) {
    return 6.0 * model.activeParameters.value + attentionFlopsPerToken(model, sequenceLength);
}

double executedFlopsPerToken(const ModelType& model, std::uint32_t sequenceLength, Recompute recompute) {
    const double useful = modelFlopsPerToken(model, sequenceLength);
    switch (recompute) {
    case Recompute::full:
        return useful * 4.0 / 3.0;
    case Recompute::selective:
        return useful + attentionFlopsPerToken(model, sequenceLength) / 3.0;
    case Recompute::none:
        break;
    }
    return useful;
}

Bytes gradientBytes(const ModelType& model) {
    return {2.0 * model.totalParameters.value};
}

Bytes leastStateBytes(const ModelType& model, const ParallelPlan& plan, double replicas) {
    const double shard = model.totalParameters.value / (static_cast<double>(plan.tensor) * plan.pipeline);
    return {shard * (4.0 + 12.0 / (replicas * plan.context))};
}

Bytes tensorExchange(const ModelType& model, const TrainingJob& job) {
    return {2.0 * job.sequenceLength / job.plan.context * job.microBatch * model.hidden.value};
}

} // namespace lockstep
