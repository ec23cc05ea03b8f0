#pragma once

#include "core/scenario/FindingList.h"
#include "core/scenario/PlanFit.h"

namespace lockstep {

// What the job asks of the GPUs that are there. `fit` is that of the scenario (fitPlan).

/// An error for racks whose GPUs have no arithmetic at the job's precision.
void checkPrecision(const Scenario& scenario, const TypeCatalog& catalog, FindingList& findings);

/// An error where there are no GPUs, more than a run can have, or too few for the plan; a warning where some
/// are in no replica.
void checkFit(const Scenario& scenario, const TypeCatalog& catalog, const PlanFit& fit,
              FindingList& findings);

/// An error where campuses learn alone and share a replica.
void checkLearners(const TrainingJob& job, const PlanFit& fit, FindingList& findings);

/// An error for a batch that does not divide into micro-batches; warnings for replicas with less work than
/// others or none, and for too few micro-batches to interleave. Says nothing where no replica fits.
void checkBatch(const TrainingJob& job, const PlanFit& fit, FindingList& findings);

} // namespace lockstep
