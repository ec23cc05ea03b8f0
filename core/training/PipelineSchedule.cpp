#include "core/training/PipelineSchedule.h"

#include <algorithm>
#include <cmath>

namespace lockstep {

Seconds pipelineBubble(PipelineSchedule schedule, double stages, double chunks, const StagePass& pass) {
    switch (schedule) {
    case PipelineSchedule::interleaved:
        return (stages - 1) / chunks * pass.total();
    case PipelineSchedule::zeroBubble:
        return (stages - 1) * std::max(Seconds{}, pass.forward + pass.inputGradient - pass.weightGradient);
    case PipelineSchedule::gPipe:
    case PipelineSchedule::oneForward:
        break;
    }
    return (stages - 1) * pass.total();
}

double bubbleShare(PipelineSchedule schedule, double stages, double chunks, double microBatches,
                   const StagePass& pass) {
    const Seconds bubble = pipelineBubble(schedule, stages, chunks, pass);
    return bubble / (bubble + microBatches * pass.total());
}

StageLayers stageLayers(const TransformerShape& shape, double stages) {
    const double even = shape.layers / stages;
    if (even == std::floor(even))
        return {even, even};
    const double units = shape.layers + 2 + 2 * shape.predictedAhead;
    const double fullest = std::max(std::ceil(even), std::round(units / stages));
    return {fullest, std::max(0.0, fullest - 1 - 2 * shape.predictedAhead)};
}

double keptMicroBatches(PipelineSchedule schedule, double stages, double chunks, double microBatches) {
    if (schedule == PipelineSchedule::gPipe)
        return microBatches;
    const double kept = std::min(stages, microBatches);
    if (schedule != PipelineSchedule::interleaved || chunks <= 1)
        return kept;
    return std::min(microBatches, kept * (1 + (stages - 1) / (stages * chunks)));
}

} // namespace lockstep
