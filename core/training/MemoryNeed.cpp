#include "core/training/MemoryNeed.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/training/GradientTraffic.h"

namespace lockstep {

namespace {

constexpr double weightBytes = 2;
constexpr double gradientBytes = 2;
constexpr double optimizerBytes = 12;
/// Reserved by the communication library (about 0.4 GB) and the driver with its kernels.
constexpr Bytes reserved{1.5e9};
/// Of the logits: BF16, and FP32 for the softmax.
constexpr double logitBytes = 6;

double shareOf(Sharding sharding, Sharding from, double ranks) {
    return sharding >= from ? 1 / ranks : 1;
}

/// Parameters of the widest MLP a token meets relative to the 4 h of the formula's 34 bytes.
double mlpWidening(const TransformerShape& model) {
    const double width = model.isMixture() ? model.feedForward * (model.expertsPerToken + model.sharedExperts)
                                           : model.denseWidth();
    return width * (model.gated ? 1.5 : 1) / (4 * model.hidden);
}

/// Changes that save memory, the cheapest in time first.
std::vector<std::pair<std::string, StepPlan>> remedies(const StepPlan& plan) {
    std::vector<std::pair<std::string, StepPlan>> list;
    const auto add = [&](std::string words, auto change) {
        StepPlan changed = plan;
        change(changed);
        list.emplace_back(std::move(words), changed);
    };
    if (plan.sharding == Sharding::none && plan.data > 1)
        add("spread the optimizer state over the data-parallel ranks (ZeRO-1)",
            [](StepPlan& p) { p.sharding = Sharding::optimizer; });
    if (plan.recompute == Recompute::none)
        add("selective recomputation", [](StepPlan& p) { p.recompute = Recompute::selective; });
    if (plan.recompute != Recompute::full)
        add("full recomputation", [](StepPlan& p) { p.recompute = Recompute::full; });
    if (plan.data > 1)
        add("spread weights, gradients and optimizer state (ZeRO-3) with full recomputation",
            [](StepPlan& p) {
                p.sharding = Sharding::parameters;
                p.recompute = Recompute::full;
            });
    for (const double factor : {2.0, 4.0, 8.0, 16.0, 32.0})
        add(fmt::format("{:g} pipeline stages", plan.pipeline * factor), [factor](StepPlan& p) {
            p.pipeline *= factor;
            p.data = std::max(1.0, p.data / factor);
        });
    return list;
}

} // namespace

Bytes layerActivations(const TransformerShape& model, const StepPlan& plan, bool fusedAttention) {
    const double tokens = plan.sequence * plan.microBatch / plan.context;
    const double unit = tokens * model.hidden;
    const double t = plan.tensor;
    if (plan.recompute == Recompute::full)
        return {2 * unit / (plan.sequenceParallel ? t : 1)};
    // 34 = 10 that tensor parallelism does not divide + 8 of attention + 16 of an MLP four times as wide.
    const double inner = 8 + 16 * mlpWidening(model);
    const double perValue = plan.sequenceParallel ? (10 + inner) / t : 10 + inner / t;
    const bool keepsScores = !fusedAttention && plan.recompute == Recompute::none;
    const double scores = keepsScores ? 5 * model.heads / t * tokens * plan.sequence : 0;
    return {perValue * unit + scores};
}

MemoryNeed memoryNeed(const TransformerShape& model, const StepPlan& plan, bool fusedAttention) {
    const double parameters = parameterShare(model, plan).total();
    const double ranks =
        plan.sharding == Sharding::parameters ? plan.parameterShards() : plan.data * plan.context;
    const double layers = stageLayers(model, plan.pipeline).fullest;
    const double kept = keptMicroBatches(plan.schedule, plan.pipeline, plan.chunks, plan.microBatches);
    MemoryNeed need;
    need.weights = {weightBytes * parameters * shareOf(plan.sharding, Sharding::parameters, ranks)};
    need.gradients = {gradientBytes * parameters * shareOf(plan.sharding, Sharding::gradients, ranks)};
    need.optimizer = {optimizerBytes * parameters * shareOf(plan.sharding, Sharding::optimizer, ranks)};
    need.activations = kept * layers * layerActivations(model, plan, fusedAttention);
    if (plan.recompute == Recompute::full) {
        StepPlan once = plan; // one layer at a time is computed again and kept whole
        once.recompute = Recompute::none;
        need.activations += layerActivations(model, once, fusedAttention);
    }
    if (plan.pipeline <= 1)
        need.activations += Bytes{logitBytes * plan.sequence * plan.microBatch / plan.context *
                                  model.vocabulary / plan.tensor};
    need.buffers = reserved;
    return need;
}

std::optional<std::string> explainOverflow(std::string_view gpu, Bytes memory, const TransformerShape& model,
                                           const StepPlan& plan, bool fusedAttention) {
    const MemoryNeed need = memoryNeed(model, plan, fusedAttention);
    if (need.total() <= memory)
        return std::nullopt;
    const std::string words =
        fmt::format("{} needs {} a GPU ({} weights, {} gradients, {} optimizer, {} activations, {} buffers) "
                    "and has {}: {} "
                    "too much. ",
                    gpu, printBytes(need.total()), printBytes(need.weights), printBytes(need.gradients),
                    printBytes(need.optimizer), printBytes(need.activations), printBytes(need.buffers),
                    printBytes(memory), printBytes(need.total() - memory));
    for (const auto& [remedy, changed] : remedies(plan))
        if (memoryNeed(model, changed, fusedAttention).total() <= memory)
            return fmt::format("{}It would fit with: {}.", words, remedy);
    return words + "No single change tried here makes it fit.";
}

} // namespace lockstep
