#pragma once

#include <cstdint>
#include <vector>

#include "core/scenario/PlanFit.h"
#include "core/simulation/Fleet.h"

namespace lockstep {

/// Which GPUs there are, in lane order, and which part of which replica stands where; no durations yet.
struct ReplicaPlacement {
    std::vector<FleetCampus> campuses;
    std::vector<FleetGroup> groups;
    std::vector<Years> ages; ///< per group
    PlanFit fit;
    std::uint32_t replicas = 0;
};

/// Needs a scenario that validation lets run.
ReplicaPlacement placeReplicas(const Scenario& scenario, const TypeCatalog& catalog);

/// GPUs of a run of a part's stages, its first replica first.
GpuRange gpusOf(const ReplicaPlacement& placement, const CampusPart& part, const StageRun& run);

/// The replica that each part's first one is: campuses hold replicas of their own where data crosses, the
/// same ones otherwise.
std::uint32_t firstReplicaOf(const ReplicaPlacement& placement, const CampusPart& part, Crossing crossing);

/// Work classes in GPU order, without gaps: one a rack group, number of micro-batches and row of like
/// replicas, and the GPUs left over. `microBatches` and `rows` are of every replica. Costs are still empty.
std::vector<WorkClass> classesOf(const ReplicaPlacement& placement, Crossing crossing,
                                 const std::vector<std::uint32_t>& microBatches,
                                 const std::vector<std::uint32_t>& rows);

} // namespace lockstep
