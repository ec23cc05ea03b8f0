#pragma once

#include <cstdint>
#include <vector>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// GPUs one run can have: the engine is measured up to here.
inline constexpr double mostGpus = 4e6;

/// How the replicas of a job fall on the campuses. Every replica lies inside one campus: this version does
/// not price tensor or pipeline traffic between campuses, so it does not place any.
struct PlanFit {
    double gpus = 0;          ///< owned
    double largestCampus = 0; ///< GPUs
    double replicasThatFit = 0;
    double replicas = 0; ///< in use: those that fit, or fewer where the plan says so
    double gpusPerReplica = 1;

    double unusedGpus() const { return gpus - replicas * gpusPerReplica; }
};

/// Needs references that hold (checkReferences).
PlanFit fitPlan(const Scenario& scenario, const TypeCatalog& catalog);

double gpusOf(const RackGroup& group, const TypeCatalog& catalog);
double gpusIn(const Scenario& scenario, CampusId campus, const TypeCatalog& catalog);

/// Campuses that hold GPUs and cannot be reached over links from the first campus that does.
std::vector<CampusId> campusesOutOfReach(const Scenario& scenario, const TypeCatalog& catalog);

/// Dense tensor peak at a precision; zero where the GPU has none.
FlopsPerSecond peakOf(const GpuType& gpu, Precision precision);

} // namespace lockstep
