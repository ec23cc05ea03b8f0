#include "core/calibration/JobQuestion.h"

namespace lockstep {

std::optional<StepQuestion> jobQuestion(const Calibration& calibration, const GpuType& gpu,
                                        const ModelType& model, const TrainingJob& job,
                                        const JobSetting& setting) {
    const GenerationFigures* generation = calibration.generationOf(gpu.name);
    const StackEntry* stack = calibration.stack(setting.stack);
    if (!generation || !stack)
        return std::nullopt;
    StepQuestion question;
    question.model = shapeOf(model);
    question.kernels = kernelFigures(calibration, gpu, *generation, job.precision);
    question.links = linkFigures(calibration, gpu, *generation);
    question.stack = stackFigures(calibration, *stack, generation);
    if (question.kernels.matrix.value <= 0)
        return std::nullopt;
    StepPlan& plan = question.plan;
    plan.tensor = job.plan.tensor;
    plan.pipeline = job.plan.pipeline;
    plan.chunks = job.plan.virtualStages;
    plan.context = job.plan.context;
    plan.data = setting.data;
    plan.expert = setting.expert;
    plan.sequence = job.sequenceLength;
    plan.microBatch = job.microBatch;
    plan.microBatches = setting.microBatches;
    plan.gatheredBytes = job.precision == Precision::bf16 ? 2 : 1;
    plan.sequenceParallel = stack->sequenceParallel && plan.tensor > 1;
    plan.recompute = job.recompute;
    plan.sharding = stack->sharding;
    return question;
}

} // namespace lockstep
