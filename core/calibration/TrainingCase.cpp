#include "core/calibration/TrainingCase.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/calibration/ConfigNumbers.h"
#include "core/calibration/ShardingWords.h"
#include "core/scenario/PlanFit.h"

namespace lockstep {

namespace {

/// Sequences in a micro-batch where a row names none and parameters are sharded: short sequences, many each.
constexpr double usualShardedMicroBatch = 8;

std::optional<Precision> precisionOf(const std::string& word) {
    if (word == "bf16" || word == "fp16")
        return Precision::bf16;
    if (word == "fp8" || word == "mxfp8")
        return Precision::fp8;
    if (word == "fp4" || word == "nvfp4" || word == "mxfp4")
        return Precision::fp4;
    return std::nullopt;
}

std::string_view nameOf(Precision precision) {
    return precision == Precision::bf16 ? "bf16" : precision == Precision::fp8 ? "fp8" : "fp4";
}

Recompute recomputeOf(const std::string& words) {
    if (words.find("full") != std::string::npos)
        return Recompute::full;
    return words.find("selective") != std::string::npos ? Recompute::selective : Recompute::none;
}

std::string modelOf(const MeasuredRow& row) {
    const auto found = row.config.find("model");
    return found != row.config.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string gpuOf(const MeasuredRow& row) {
    const auto found = row.config.find("gpu");
    return found != row.config.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The shape: printed in the row, or known from the model's name.
TransformerShape readShape(ConfigNumbers& config, const KnownShape* known) {
    TransformerShape shape = known ? known->shape : TransformerShape{};
    shape.layers = config.need("layers");
    shape.hidden = config.need("hidden");
    shape.feedForward = config.need("ffn_hidden");
    shape.heads = config.need("heads");
    shape.kvHeads = config.findOr("kv_heads", shape.heads);
    shape.vocabulary = config.need("vocab");
    shape.gated = config.isSet("gated_mlp");
    const double usual =
        known && known->headDimension > 0 ? known->headDimension : shape.hidden / shape.heads;
    shape.headDimension = config.findOr("head_dim", usual);
    shape.experts = config.findCount("experts").value_or(shape.experts);
    shape.expertsPerToken = config.findCount("experts_per_token").value_or(shape.expertsPerToken);
    return shape;
}

/// Chunks of layers a pipeline stage: as printed, else the software's habit.
double chunksOf(ConfigNumbers& config, const StackEntry& stack, double layers, double stages) {
    if (const auto printed = config.findCount("vp"))
        return *printed;
    if (stages <= 1 || stack.layersPerChunk <= 0)
        return 1;
    return std::max(1.0, std::round(layers / stages / stack.layersPerChunk));
}

void readPlan(ConfigNumbers& config, const StackEntry& stack, TrainingCase& run) {
    StepPlan& plan = run.question.plan;
    plan.tensor = config.findCount("tp").value_or(1);
    plan.pipeline = config.findCount("pp").value_or(1);
    plan.context = config.findCount("cp").value_or(1);
    plan.expert = config.findCount("ep").value_or(1);
    run.gpus = config.need("n_gpu");
    plan.data = config.findCount("dp").value_or(run.gpus / (plan.tensor * plan.pipeline * plan.context));
    plan.chunks = chunksOf(config, stack, run.question.model.layers, plan.pipeline);
    plan.sequence = config.need("seq_len");
    const ShardingWords words = shardingWords(config.text("dp_kind"));
    plan.sharding = words.sharding.value_or(stack.sharding);
    plan.shards = std::min(plan.data, words.ranks.value_or(plan.data));
    const std::string recompute = config.text("recompute");
    plan.recompute = recomputeOf(recompute);
    plan.sequenceParallel = plan.tensor > 1 && (stack.sequenceParallel || config.isSet("sequence_parallel") ||
                                                recompute.find("sequence parallel") != std::string::npos);
    plan.gatheredBytes = run.precision == Precision::bf16 ? 2 : 1;
}

void readBatch(ConfigNumbers& config, TrainingCase& run) {
    StepPlan& plan = run.question.plan;
    const auto micro = config.findCount("micro_batch");
    const auto global = config.findCount("global_batch");
    const bool sharded = plan.sharding == Sharding::parameters;
    plan.microBatch = micro.value_or(sharded ? usualShardedMicroBatch : 1);
    run.globalBatch = global.value_or(plan.pipeline > 1 ? run.gpus : plan.data * plan.microBatch);
    plan.microBatches = run.globalBatch / (plan.data * plan.microBatch);
    if (!micro || !global)
        run.remarks.emplace_back("the batch is not published and is assumed");
}

/// A row's own links go before the catalog's.
GpuType withRowLinks(const GpuType& gpu, ConfigNumbers& config) {
    GpuType changed = gpu;
    if (const auto rate = config.find("scaleup_GBps_uni"))
        changed.scaleUpBandwidth.value = {*rate * 1e9};
    if (const auto domain = config.find("scaleup_domain"))
        changed.scaleUpDomain.value = *domain;
    if (const auto card = config.find("nic_gbps_per_gpu"))
        changed.nic.value = gigabitsPerSecond(*card);
    return changed;
}

void noteRanges(ConfigNumbers& config, const Calibration& calibration, TrainingCase& run) {
    for (const MeasuredRange& range : calibration.ranges)
        if (const auto value = config.find(range.key); value && (*value < range.least || *value > range.most))
            run.remarks.push_back(
                fmt::format("{} {} is outside {} to {}", range.key, *value, range.least, range.most));
}

/// Rows of one publication may share a word for software of several periods.
std::string softwareOf(const MeasuredRow& row, ConfigNumbers& config, const Calibration& calibration) {
    // A publication that compares two systems names the one a row ran on.
    if (config.text("system").starts_with("megatron-lm"))
        return "megatron-2023";
    for (const StackEntry& entry : calibration.stacks)
        if (std::ranges::find(entry.families, row.family) != entry.families.end())
            return entry.name;
    return row.stack;
}

/// The software: its own entry, or that of other software.
const StackEntry* stackOf(const MeasuredRow& row, ConfigNumbers& config, const Calibration& calibration,
                          TrainingCase& run) {
    if (const StackEntry* stack = calibration.stack(softwareOf(row, config, calibration)))
        return stack;
    run.remarks.push_back(fmt::format("no measurement of the software “{}”", row.stack));
    return calibration.stack("other");
}

std::string whyImpossible(const TrainingCase& run, const KernelFigures& kernels) {
    const StepPlan& plan = run.question.plan;
    if (kernels.matrix.value <= 0)
        return fmt::format("no figure for {} on this GPU", nameOf(run.precision));
    if (std::fabs(plan.gpus() / run.gpus - 1) > 1e-6)
        return fmt::format("{} GPUs are not tp x pp x cp x dp = {}", run.gpus, plan.gpus());
    if (plan.expert > run.question.model.experts)
        return "more expert-parallel ranks than experts are known";
    if (plan.microBatches < 1)
        return "the batch is smaller than one micro-batch a replica";
    return {};
}

} // namespace

std::variant<TrainingCase, std::string> trainingCase(const MeasuredRow& row, const Calibration& calibration,
                                                     const TypeCatalog& catalog) {
    TrainingCase run;
    ConfigNumbers config(row.config);
    const GpuType* gpu = calibration.gpu(gpuOf(row), catalog);
    const GenerationFigures* generation = gpu ? calibration.generationOf(gpu->name) : nullptr;
    if (!generation)
        return fmt::format("the GPU “{}” is not known", gpuOf(row));
    const auto precision = precisionOf(config.text("precision"));
    if (!precision)
        return "the precision is not known";
    const StackEntry* stack = stackOf(row, config, calibration, run);
    if (!stack)
        return "no figures for the software";
    run.gpu = gpu->name;
    run.generation = generation->name;
    run.precision = *precision;
    run.peak = peakOf(*gpu, *precision);
    run.countsMaskedAttention = stack->countsMaskedAttention;
    run.question.model = readShape(config, calibration.shape(modelOf(row)));
    readPlan(config, *stack, run);
    readBatch(config, run);
    const GpuType linked = withRowLinks(*gpu, config);
    run.question.kernels = kernelFigures(calibration, linked, *generation, *precision);
    run.question.links = linkFigures(calibration, linked, *generation);
    run.question.stack = stackFigures(calibration, *stack, generation);
    run.parameters = 1e9 * config.findOr("active_params_b", config.findOr("params_b", 0));
    noteRanges(config, calibration, run);
    if (std::ranges::find(generation->measured, nameOf(*precision)) == generation->measured.end())
        run.remarks.push_back(fmt::format("no measurement in {} on {}", nameOf(*precision), gpu->name));
    run.inRange = run.remarks.empty();
    if (!config.fault().empty())
        return config.fault();
    if (std::string why = whyImpossible(run, run.question.kernels); !why.empty())
        return why;
    return run;
}

} // namespace lockstep
