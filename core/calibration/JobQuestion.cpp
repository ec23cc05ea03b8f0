#include "core/calibration/JobQuestion.h"

#include <algorithm>

namespace lockstep {

namespace {

/// Where nothing was measured: fused attention and rings as on most measured generations, relative to large
/// products and to the nameplate.
constexpr double usualAttention = 0.8;
constexpr double usualRing = 0.75;

void scale(double& share, double factor) {
    share = std::min(1.0, share * factor);
}

/// A precision the hardware has and nobody measured is taken at the share of the next wider one.
void fillIn(GenerationFigures& figures, const GpuType& gpu) {
    if (figures.matrix8 <= 0 && gpu.fp8.value.value > 0)
        figures.matrix8 = figures.matrix16;
    if (figures.matrix4 <= 0 && gpu.fp4.value.value > 0)
        figures.matrix4 = figures.matrix8 > 0 ? figures.matrix8 : figures.matrix16;
}

GenerationFigures unmeasured(const GpuType& gpu) {
    GenerationFigures figures;
    const double reached = gpu.computeEfficiency.value;
    figures.matrix16 = figures.matrix8 = figures.matrix4 = reached;
    figures.attention = usualAttention * reached;
    figures.ring = usualRing;
    return figures;
}

/// Whether a type says of itself what its name could only suggest.
bool tellsOfExpertsOrAttention(const TransformerShape& shape) {
    return shape.sharedExperts > 0 || shape.denseLayers > 0 || shape.denseFeedForward > 0 ||
           shape.isLatent() || shape.valueDimension > 0;
}

/// The type's own numbers, and what its name tells beyond them.
TransformerShape shapeIn(const Calibration& calibration, const ModelType& model) {
    const TransformerShape own = shapeOf(model);
    const KnownShape* known = calibration.shape(model.name);
    if (!known)
        return own;
    TransformerShape shape = own;
    shape.placesPerToken = known->shape.placesPerToken;
    shape.expertEvery = known->shape.expertEvery;
    shape.window = known->shape.window;
    shape.windowedShare = known->shape.windowedShare;
    shape.predictedAhead = known->shape.predictedAhead;
    if (tellsOfExpertsOrAttention(own))
        return shape;
    shape.sharedExperts = known->shape.sharedExperts;
    shape.denseLayers = known->shape.denseLayers;
    shape.denseFeedForward = known->shape.denseFeedForward;
    shape.queryRank = known->shape.queryRank;
    shape.keyValueRank = known->shape.keyValueRank;
    shape.rotaryDimension = known->shape.rotaryDimension;
    shape.valueDimension = known->shape.valueDimension;
    return shape;
}

StepPlan planOf(const TrainingJob& job, const StackEntry& stack, const JobSetting& setting) {
    StepPlan plan;
    plan.tensor = job.plan.tensor;
    plan.pipeline = job.plan.pipeline;
    plan.chunks = job.plan.chunks();
    plan.context = job.plan.context;
    plan.data = setting.data;
    plan.expert = job.plan.expert;
    plan.sequence = job.sequenceLength;
    plan.microBatch = job.microBatch;
    plan.microBatches = setting.microBatches;
    plan.gatheredBytes = job.precision == Precision::bf16 ? 2 : 1;
    plan.sequenceParallel = stack.sequenceParallel && plan.tensor > 1;
    plan.recompute = job.recompute;
    plan.schedule = job.plan.schedule;
    plan.sharding = job.plan.sharding;
    return plan;
}

} // namespace

GenerationFigures figuresOf(const ModelBasis& basis, const GpuType& gpu) {
    const GenerationFigures* known = basis.calibration.generationOf(gpu.name);
    const GpuType* shipped = basis.types.gpu(gpu.name);
    GenerationFigures figures = known ? *known : unmeasured(gpu);
    if (known) {
        const double usual = shipped ? shipped->computeEfficiency.value : known->matrix16;
        const double factor = usual > 0 ? gpu.computeEfficiency.value / usual : 1;
        for (double* share : {&figures.matrix16, &figures.matrix8, &figures.matrix4, &figures.attention})
            scale(*share, factor);
    }
    fillIn(figures, gpu);
    return figures;
}

StepQuestion jobQuestion(const ModelBasis& basis, const GpuType& gpu, const ModelType& model,
                         const TrainingJob& job, const JobSetting& setting) {
    const GenerationFigures figures = figuresOf(basis, gpu);
    const StackEntry& stack = *basis.calibration.stack(job.stack);
    StepQuestion question;
    question.model = shapeIn(basis.calibration, model);
    question.kernels = kernelFigures(basis.calibration, gpu, figures, job.precision);
    const GpuType* shipped = basis.types.gpu(gpu.name);
    const double usual = shipped ? shipped->memoryEfficiency.value : basis.calibration.common.memory;
    if (usual > 0)
        question.kernels.memory = question.kernels.memory * (gpu.memoryEfficiency.value / usual);
    question.links = linkFigures(basis.calibration, gpu, figures);
    question.stack = stackFigures(basis.calibration, stack, &figures);
    question.plan = planOf(job, stack, setting);
    return question;
}

} // namespace lockstep
