#include "core/simulation/StepPricing.h"

#include <algorithm>

namespace lockstep {

namespace {

/// Every layer's exchanges of one micro-batch, as often as StepEstimate has them.
double exchangesPerMicroBatch(const StepQuestion& question) {
    const double passes = question.plan.recompute == Recompute::full ? 3 : 2;
    const double each = question.stack.parallelBlock ? 2 : 4;
    return each * passes * question.model.layers / question.plan.pipeline;
}

Bytes exchangedVector(const StepQuestion& question) {
    const StepPlan& plan = question.plan;
    return {2 * plan.sequence * plan.microBatch / plan.context * question.model.hidden};
}

/// Over a dead link it is infinite, which no tick holds: far more than a step may take.
constexpr Seconds longestWait{1e7};

void stretch(StepCosts& costs, const StepQuestion& question, const StretchedRing& ring) {
    const StepPlan& plan = question.plan;
    const Bytes vector = exchangedVector(question);
    const double exchanges = plan.microBatches * exchangesPerMicroBatch(question);
    const double volume = exchanges * (plan.tensor - 1) / plan.tensor;
    const Seconds bandwidth = std::min(longestWait, volume * (vector / ring.installed));
    const Seconds latency = std::min(longestWait, exchanges * (plan.tensor - 1) * ring.delay +
                                                      volume * (vector / ring.rate) - bandwidth);
    costs.linkLatency = toTicks(latency);
    costs.linkBandwidth = toTicks(bandwidth);
    // A pipeline fills and drains at the pace of its micro-batches, these waits included.
    const double fill = (plan.pipeline - 1) / (plan.chunks * plan.microBatches);
    costs.bubble += toTicks(fill * (latency + bandwidth));
}

} // namespace

Bytes stretchedBytes(const StepQuestion& question) {
    const StepPlan& plan = question.plan;
    return plan.context * exchangesPerMicroBatch(question) * (plan.tensor - 1) / plan.tensor *
           exchangedVector(question);
}

bool isInsideDomain(const StepQuestion& question, double ranks) {
    return ranks <= question.links.domain;
}

StepCosts costsOf(const StepQuestion& question, const StepEstimate& estimate,
                  const StretchedRing* stretched) {
    const StepPlan& plan = question.plan;
    StepCosts costs;
    costs.once = toTicks(estimate.optimizer + estimate.overhead);
    costs.compute = std::max(Ticks{1}, toTicks(estimate.compute) + costs.once);
    const auto book = [&](Seconds time, double ranks) {
        (isInsideDomain(question, ranks) ? costs.scaleUp : costs.fabric) += toTicks(time);
    };
    book(estimate.scaleUp, plan.tensor * plan.context);
    book(estimate.experts, plan.expert);
    book(estimate.transfer, plan.gpus());
    costs.bubble = toTicks(estimate.bubble);
    if (stretched)
        stretch(costs, question, *stretched);
    return costs;
}

} // namespace lockstep
