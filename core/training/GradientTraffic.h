#pragma once

#include "core/training/StepQuestion.h"

namespace lockstep {

/// Parameters a GPU of the fullest stage works with: its part of the layers, and an embedding or a head.
struct ParameterShare {
    double dense = 0;
    double experts = 0;

    double total() const { return dense + experts; }
};

ParameterShare parameterShare(const TransformerShape& model, const StepPlan& plan);

/// What data-parallel ranks exchange in a step, and how much of it the step waits for.
struct GradientTraffic {
    Seconds whole;
    Seconds exposed;
    Seconds least; ///< of it, what nothing hides
    Seconds
        window; ///< backward passes under which gradients travel; where layers are gathered, all of a step is
    Seconds hidden; ///< what it takes of the window, or else of the last backward pass
};

/// Gradients are reduce-scattered while the last micro-batches go backward, parameters gathered while the
/// first go forward: 2 + 2 bytes a parameter, 2 + 1 in FP8. A share of it is never hidden, nor the last of
/// the buckets they travel in. `slowestStage`: one micro-batch there, both ways.
GradientTraffic gradientTraffic(const StepQuestion& question, Seconds slowestStage);

/// FSDP: each layer's parameters are gathered twice and its gradients scattered once a micro-batch, under
/// the layer before.
GradientTraffic shardedTraffic(const StepQuestion& question, Seconds slowestStage);

/// Adam on this GPU's part: reads gradient, master weight and two moments in FP32, writes the last three and
/// the weight; and the gradients' norm reads them once more.
Seconds optimizerTime(const StepQuestion& question);

} // namespace lockstep
