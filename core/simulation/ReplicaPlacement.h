#pragma once

#include <cstdint>
#include <vector>

#include "core/simulation/Fleet.h"

namespace lockstep {

/// Which GPUs there are, in lane order, and which replica work falls on them; no durations yet.
struct ReplicaPlacement {
    std::vector<FleetCampus> campuses;
    std::vector<FleetGroup> groups;
    std::vector<WorkClass> classes;              ///< in GPU order, without gaps
    std::vector<Years> ages;                     ///< per group
    std::vector<std::uint32_t> microBatches;     ///< per class, for each replica
    std::vector<std::uint32_t> replicasOfCampus; ///< per campus
    std::uint32_t replicas = 0;
};

/// Whole replicas fill each campus from its first GPU; what is left over there stays unallocated. Where the
/// batch does not divide, the first replicas have one micro-batch more. Needs a scenario that validation lets
/// run.
ReplicaPlacement placeReplicas(const Scenario& scenario, const TypeCatalog& catalog);

} // namespace lockstep
