#pragma once

#include "core/quantity/Quantity.h"
#include "core/scenario/TrainingJob.h"
#include "core/training/TransformerShape.h"

namespace lockstep {

/// Time of one micro-batch on one stage. Backward is split where weight gradients can wait.
struct StagePass {
    Seconds forward;
    Seconds inputGradient;
    Seconds weightGradient;

    Seconds total() const { return forward + inputGradient + weightGradient; }
};

/// What each stage waits in a step of p equal stages. 1F1B and GPipe: (p-1)(F + B + W); interleaved: over v;
/// ZB-H1: (p-1)(F + B - W) (Qi et al. 2023, arXiv 2401.10241).
Seconds pipelineBubble(PipelineSchedule schedule, double stages, double chunks, const StagePass& pass);

/// That wait over the whole of m micro-batches: (p-1)/(m+p-1), interleaved (p-1)/(v m+p-1).
double bubbleShare(PipelineSchedule schedule, double stages, double chunks, double microBatches,
                   const StagePass& pass);

/// Layers of the fullest stage, and of the last, which also has the output head.
struct StageLayers {
    double fullest = 0;
    double last = 0;
};

/// Equal parts where the stages divide the layers. Else the embedding, the head and each further token
/// predicted count as layers ("(layers + 2) / stages"): the last stage holds fewer layers.
StageLayers stageLayers(const TransformerShape& shape, double stages);

/// Micro-batches whose activations a GPU of the first stage keeps, of all its layers: p of m, the whole m in
/// GPipe, and 1 + (p-1)/(p v) times as much where chunks interleave (Narayanan et al. 2021).
double keptMicroBatches(PipelineSchedule schedule, double stages, double chunks, double microBatches);

} // namespace lockstep
