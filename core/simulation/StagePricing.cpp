#include "core/simulation/StagePricing.h"

#include <algorithm>
#include <cmath>

#include "core/training/Balance.h"
#include "core/training/GradientTraffic.h"
#include "core/training/LayerTime.h"

namespace lockstep {

namespace {

constexpr double bytes16 = 2;
/// NCCL's send over a card, as in StepEstimate.
constexpr Seconds messageLatency{14e-6};
/// Of the output head, as of any product: one forward, two backward.
constexpr double headForward = 1.0 / 3;

std::uint64_t inTicks(Seconds time) {
    return static_cast<std::uint64_t>(toTicks(time).count);
}

/// Exchanges happen once forward and once backward, and once more where the forward pass is repeated.
PassTicks perPass(Seconds both, const StepPlan& plan) {
    const double forward = plan.recompute == Recompute::full ? 1.0 / 3 : 0.5;
    const Seconds each = both / plan.chunks;
    return {inTicks(each * forward), inTicks(each * (1 - forward)), 0};
}

} // namespace

StagePrice priceStage(const StepQuestion& question, double layers, bool isLast) {
    const StepPlan& plan = question.plan;
    const LayerTime layer = layerTime(question);
    const double ahead = isLast ? question.model.predictedAhead : 0;
    const Seconds head = isLast ? (1 + ahead) * headTime(question) : Seconds{};
    const Seconds forward = (layers + ahead) * layer.kernels.forward + headForward * head;
    const Seconds whole = (layers + ahead) * layer.kernels.total() + head;
    const Ticks once = toTicks(optimizerTime(question) + question.stack.stepOverhead);
    StagePrice price;
    price.compute = std::max(Ticks{1}, toTicks(plan.microBatches * whole) + once);
    price.shares.once = static_cast<std::uint32_t>(once.count);
    price.shares.forward = PassShares::of(forward / whole);
    if (plan.schedule == PipelineSchedule::zeroBubble)
        price.shares.weightGradient = PassShares::of((whole - forward) / whole / 2);
    price.tensor = perPass((layers + ahead) * layer.tensorExposed, plan);
    price.experts = perPass((layers + ahead) * layer.expertExposed, plan);
    return price;
}

std::vector<std::uint32_t> layersOfStages(const std::vector<StepQuestion>& questions, Balance balance) {
    const auto layers = static_cast<std::uint32_t>(questions.front().model.layers);
    std::vector<WorkerTime> stages(questions.size());
    const bool divides = layers % questions.size() == 0;
    if (balance == Balance::proportional) {
        for (std::size_t stage = 0; stage < stages.size(); ++stage)
            stages[stage].each = layerTime(questions[stage]).total().value;
        stages.back().fixed = headTime(questions.back()).value;
    } else if (!divides) {
        stages.front().fixed += 1;
        stages.back().fixed += 1;
    }
    return wholeShares(stages, layers, 1);
}

StageMessage messageOf(const StepQuestion& question) {
    const StepPlan& plan = question.plan;
    const Bytes activation{bytes16 * plan.sequence * plan.microBatch / plan.context * question.model.hidden};
    Seconds latency = messageLatency;
    if (!plan.sequenceParallel)
        latency += (plan.tensor - 1) / plan.tensor * (activation / question.links.scaleUp);
    return {activation / plan.tensor, latency};
}

Bytes wholeMessage(const StepQuestion& question) {
    return messageOf(question).amount * question.plan.tensor * question.plan.context;
}

} // namespace lockstep
