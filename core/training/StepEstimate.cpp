#include "core/training/StepEstimate.h"

#include <algorithm>

#include "core/training/LayerTime.h"

namespace lockstep {

namespace {

constexpr double bytes16 = 2;
/// One message between stages: NCCL's send over a card.
constexpr Seconds messageLatency{14e-6};

/// One micro-batch on one stage, both ways.
struct StageTime {
    Seconds kernels;
    Seconds tensor;
    Seconds experts;

    Seconds total() const { return kernels + tensor + experts; }
};

StageTime stageOf(const LayerTime& layer, double layers, Seconds heads) {
    return {layers * layer.kernels.total() + heads, layers * layer.tensorExposed,
            layers * layer.expertExposed};
}

struct Stages {
    StageTime slowest;
    Seconds all; ///< a micro-batch's way through every stage
};

Stages stagesOf(const StepQuestion& question, const LayerTime& layer) {
    const double ahead = question.model.predictedAhead;
    const Seconds heads = (1 + ahead) * headTime(question);
    const StageLayers layers = stageLayers(question.model, question.plan.pipeline);
    const StageTime full = stageOf(layer, layers.fullest, {});
    const StageTime last = stageOf(layer, layers.last + ahead, heads);
    return {last.total() > full.total() ? last : full,
            (question.model.layers + ahead) * layer.total() + heads};
}

/// One activation from stage to stage. Tensor-parallel ranks send a part each and, without sequence
/// parallelism, gather it again over scale-up (Narayanan et al. 2021).
Seconds stageMessage(const StepQuestion& question) {
    const StepPlan& plan = question.plan;
    const Bytes activation{bytes16 * plan.sequence * plan.microBatch / plan.context * question.model.hidden};
    const bool inside = plan.gpus() <= question.links.domain;
    Seconds time = activation / plan.tensor / (inside ? question.links.scaleUp : question.links.network) +
                   messageLatency;
    if (!plan.sequenceParallel)
        time += (plan.tensor - 1) / plan.tensor * (activation / question.links.scaleUp);
    return time;
}

/// Both ways, for each chunk of layers.
Seconds transferTime(const StepQuestion& question) {
    if (question.plan.pipeline <= 1)
        return {};
    return question.stack.pipelineExposed * 2 * question.plan.chunks * stageMessage(question);
}

/// The slowest stage waits while a micro-batch passes the others; the schedule says how much of that remains.
Seconds bubbleOf(const StepQuestion& question, const LayerTime& layer, Seconds others) {
    const StepPlan& plan = question.plan;
    if (plan.pipeline <= 1)
        return {};
    const Seconds weight = layer.kernels.backward / 2;
    const StagePass pass{layer.kernels.forward, layer.total() - layer.kernels.forward - weight, weight};
    const Seconds equal = (plan.pipeline - 1) * pass.total();
    return others * (pipelineBubble(plan.schedule, plan.pipeline, plan.chunks, pass) / equal);
}

} // namespace

StepEstimate estimateStep(const StepQuestion& question) {
    const StepPlan& plan = question.plan;
    const LayerTime layer = layerTime(question);
    const Stages stages = stagesOf(question, layer);
    const Seconds transfer = transferTime(question);
    StepEstimate step;
    step.compute = plan.microBatches * stages.slowest.kernels;
    step.scaleUp = plan.microBatches * stages.slowest.tensor;
    step.experts = plan.microBatches * stages.slowest.experts;
    step.transfer = plan.microBatches * transfer;
    step.bubble =
        bubbleOf(question, layer, stages.all - stages.slowest.total() + (plan.pipeline - 1) * transfer);
    const Seconds perMicroBatch = stages.slowest.total();
    step.gradients = plan.sharding == Sharding::parameters ? shardedTraffic(question, perMicroBatch)
                                                           : gradientTraffic(question, perMicroBatch);
    step.data = step.gradients.exposed;
    step.optimizer = optimizerTime(question);
    step.overhead = question.stack.stepOverhead;
    return step;
}

} // namespace lockstep
