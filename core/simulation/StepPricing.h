#pragma once

#include "core/calibration/JobQuestion.h"
#include "core/scenario/PlanFit.h"
#include "core/simulation/StepCosts.h"
#include "core/training/StepEstimate.h"

namespace lockstep {

/// What tensor-parallel groups meet where they are stretched over campuses.
struct StretchedRing {
    Seconds delay;            ///< of the longest hop, one way
    BytesPerSecond rate;      ///< of one group's stream over the slowest hop
    BytesPerSecond installed; ///< the same if channels, not windows and loss, set the rate
};

/// A step's parts in ticks, where the stages of a replica are alike. Work takes a tick at least, or it would
/// not be there. `stretched`: every layer's exchange is one ring over the campuses, each of whose steps waits
/// for the longest hop.
StepCosts costsOf(const StepQuestion& question, const StepEstimate& estimate,
                  const StretchedRing* stretched = nullptr);

/// What the tensor groups of one stage of one replica put on each hop of such a ring for one micro-batch, one
/// way: every exchange of a layer sends (n-1)/n of its vector over each hop.
Bytes stretchedBytes(const StepQuestion& question);

/// Whether ranks that lie side by side reach each other inside one scale-up domain.
bool isInsideDomain(const StepQuestion& question, double ranks);

} // namespace lockstep
