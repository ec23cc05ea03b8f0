#include "core/training/LayerTime.h"

#include <algorithm>

#include "core/training/ExpertTraffic.h"

namespace lockstep {

namespace {

constexpr double bytes16 = 2;
constexpr double forwardKernels = 12;
constexpr double backwardKernels = 20;
/// Keys and values circle once forward; backward, with their gradients, one and a half times as long.
constexpr double contextPasses = 2.5;
/// Logits, their softmax in FP32 and its gradient.
constexpr double logitBytes = 12;
/// Embedding and final norm, both ways.
constexpr double edgeBytes = 16;
/// Kernels of a layer with experts in low precision, over those in BF16.
constexpr double quantizingLaunches = 1.3;
/// GPUs of a server; domains above are rack-scale.
constexpr double usualDomain = 8;
/// Matrix kernels work in tiles of 128 rows; each expert's last one is half empty on average.
constexpr double emptyRows = 64;
/// Scores of the router in FP32: written, normalized, the largest picked and counted, for the loss too.
constexpr double routerBytes = 40;

TokenShare tokensOf(const StepPlan& plan) {
    return {plan.sequence * plan.microBatch / plan.context, plan.sequence, plan.tensor};
}

double normShards(const StepPlan& plan) {
    return plan.sequenceParallel ? plan.tensor : 1;
}

PassTime attentionTime(const StepQuestion& question) {
    const TokenShare share = tokensOf(question.plan);
    return question.stack.fusedAttention ? fusedAttentionTime(question.model, share, question.kernels)
                                         : unfusedAttentionTime(question.model, share, question.kernels);
}

PassTime streamingTime(const StepQuestion& question, double mlpValues) {
    const Seconds forward =
        elementwiseBytes(question.model, tokensOf(question.plan), normShards(question.plan), mlpValues,
                         question.stack.parallelBlock) /
        question.kernels.memory;
    return {forward, 2 * forward};
}

PassTime denseMlpTime(const StepQuestion& question) {
    const double tokens = tokensOf(question.plan).tokens;
    const double width = question.model.denseWidth() / question.plan.tensor;
    return linearTime(mlpProducts(question.model, tokens, width), question.kernels) +
           streamingTime(question, tokens * width);
}

/// Scores of every expert for each token, in BF16 with sums in FP32.
PassTime routerTime(const StepQuestion& question, double tokens) {
    const Seconds scores = Bytes{routerBytes * tokens * question.model.experts} / question.kernels.memory;
    return linearTime16({tokens, question.model.hidden, question.model.experts}, question.kernels) +
           PassTime{scores, scores};
}

PassTime expertMlpTime(const StepQuestion& question) {
    const TransformerShape& model = question.model;
    const TokenShare share = tokensOf(question.plan);
    const double slots = share.tokens / share.tensor * model.expertsPerToken;
    const double local = model.experts / question.plan.expert;
    const double sharedWidth = model.feedForward / share.tensor * model.sharedExperts;
    const MatrixProducts each = mlpProducts(model, slots / local + emptyRows, model.feedForward);
    PassTime time = linearTime(each, question.kernels) * (local / question.kernels.groupedShare);
    if (sharedWidth > 0)
        time += linearTime(mlpProducts(model, share.tokens, sharedWidth), question.kernels);
    time += streamingTime(question, slots * model.feedForward + share.tokens * sharedWidth);
    time += routerTime(question, share.tokens / share.tensor);
    const Seconds fixed = permutedBytes(model, slots) / question.kernels.memory + question.stack.expertSync;
    return time + PassTime{fixed, fixed};
}

/// The mean over the layers with and without experts.
PassTime mlpTime(const StepQuestion& question) {
    const double mixed = question.model.expertLayers() / question.model.layers;
    PassTime time;
    if (mixed < 1)
        time += denseMlpTime(question) * (1 - mixed);
    if (mixed > 0)
        time += expertMlpTime(question) * mixed;
    return time;
}

PassTime kernelTime(const StepQuestion& question) {
    const Seconds gap = question.kernels.launch;
    const PassTime attention = attentionTime(question);
    PassTime time =
        linearTime(attentionProjections(question.model, tokensOf(question.plan)), question.kernels) +
        attention + mlpTime(question) + PassTime{forwardKernels * gap, backwardKernels * gap};
    time = time * question.stack.factor;
    time.forward = std::max(time.forward, forwardKernels * question.stack.hostLaunch);
    time.backward = std::max(time.backward, backwardKernels * question.stack.hostLaunch);
    if (question.plan.recompute == Recompute::full)
        time.backward += time.forward;
    if (question.plan.recompute == Recompute::selective)
        time.backward += question.stack.factor * attention.forward;
    return time;
}

/// A reduce-scatter and an all-gather around attention, and around an MLP whose width is spread; experts are
/// spread whole.
double tensorExchanges(const StepQuestion& question) {
    if (question.stack.parallelBlock)
        return 2;
    const double whole = question.model.sharedExperts > 0 ? 0 : question.model.expertLayers();
    return 4 - 2 * whole / question.model.layers;
}

/// Each of 2 bytes a value.
Seconds tensorTime(const StepQuestion& question) {
    const StepPlan& plan = question.plan;
    if (plan.tensor <= 1)
        return {};
    const Bytes vector{bytes16 * tokensOf(plan).tokens * question.model.hidden};
    const double passes = plan.recompute == Recompute::full ? 3 : 2;
    return question.stack.tensorExposed * tensorExchanges(question) * passes *
           ringPass(vector, groupOf({plan.tensor, 1}, question.links));
}

/// Keys and values travel around a ring under attention (Liu et al. 2023, arXiv 2310.01889).
Seconds contextTime(const StepQuestion& question) {
    const StepPlan& plan = question.plan;
    if (plan.context <= 1)
        return {};
    const double width =
        question.model.kvHeads * (question.model.headDimension + question.model.valueWidth()) / plan.tensor;
    const Bytes vector{bytes16 * plan.sequence * plan.microBatch * width};
    const Seconds travel = ringPass(vector, groupOf({plan.context, plan.tensor}, question.links));
    return contextPasses * std::max(Seconds{}, travel - attentionTime(question).forward);
}

/// Tokens to their experts and back, each way. Across domains they travel under another micro-batch's layer,
/// which takes chunks that interleave.
Seconds expertTime(const StepQuestion& question, const PassTime& kernels) {
    const double mixed = question.model.expertLayers() / question.model.layers;
    if (mixed <= 0)
        return {};
    const double passes = question.plan.recompute == Recompute::full ? 3 : 2;
    const ExpertExchange exchange = expertExchange(question);
    const Seconds whole = passes * 2 * exchange.time;
    if (!exchange.crosses || question.plan.schedule != PipelineSchedule::interleaved)
        return mixed * whole;
    return mixed * std::max(whole - kernels.total(), question.stack.expertExposed * whole);
}

/// A layer with experts starts hundreds of kernels; what they take less than the host, the GPU waits. Low
/// precision starts more of them, to quantize.
Seconds hostWait(const StepQuestion& question, Seconds busy) {
    const StackFigures& stack = question.stack;
    const double mixed = question.model.expertLayers() / question.model.layers;
    const bool captured = stack.capturesRacks && question.links.domain > usualDomain;
    const double kernels = question.kernels.castBytes > 0 ? quantizingLaunches : 1;
    const Seconds host = 2 * mixed * kernels * (captured ? stack.expertHostCaptured : stack.expertHost);
    return std::max(Seconds{}, host - busy);
}

} // namespace

LayerTime layerTime(const StepQuestion& question) {
    LayerTime time;
    time.kernels = kernelTime(question);
    time.tensorExposed = tensorTime(question) + contextTime(question);
    time.expertExposed = expertTime(question, time.kernels);
    time.kernels.backward +=
        hostWait(question, time.kernels.total() + time.tensorExposed + time.expertExposed);
    return time;
}

Seconds headTime(const StepQuestion& question) {
    const TokenShare share = tokensOf(question.plan);
    const double words = question.model.vocabulary / share.tensor;
    const Bytes traffic{share.tokens *
                        (logitBytes * words + edgeBytes * question.model.hidden / normShards(question.plan))};
    const Seconds products =
        linearTime16({share.tokens, question.model.hidden, words}, question.kernels).total();
    return question.stack.factor * (products + traffic / question.kernels.memory);
}

} // namespace lockstep
