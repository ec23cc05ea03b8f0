#pragma once

#include "core/training/GradientTraffic.h"

namespace lockstep {

/// Where the time of one step goes on the slowest pipeline stage, without noise and with nobody late. The
/// parts add up to the step.
struct StepEstimate {
    Seconds compute;  ///< kernels, with what recomputation repeats
    Seconds scaleUp;  ///< exposed tensor- and context-parallel traffic
    Seconds experts;  ///< exposed traffic of tokens to their experts
    Seconds transfer; ///< exposed traffic between pipeline stages
    Seconds bubble;   ///< while the pipeline fills and drains
    Seconds data;     ///< exposed gradient and parameter traffic
    Seconds optimizer;
    Seconds overhead;          ///< once a step
    GradientTraffic gradients; ///< `data` is what of it is exposed

    Seconds total() const {
        return compute + scaleUp + experts + transfer + bubble + data + optimizer + overhead;
    }
};

StepEstimate estimateStep(const StepQuestion& question);

} // namespace lockstep
