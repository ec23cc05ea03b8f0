#pragma once

#include "core/training/StepQuestion.h"

namespace lockstep {

/// One micro-batch in one layer on one GPU, averaged over the layers of a model.
struct LayerTime {
    PassTime kernels;      ///< with what recomputation repeats
    Seconds tensorExposed; ///< tensor- and context-parallel traffic that is not hidden, both ways
    Seconds expertExposed; ///< tokens on their way to experts and back, likewise

    Seconds total() const { return kernels.total() + tensorExposed + expertExposed; }
};

LayerTime layerTime(const StepQuestion& question);

/// The output head in BF16 with its softmax, both ways.
Seconds headTime(const StepQuestion& question);

} // namespace lockstep
