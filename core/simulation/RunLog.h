#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/calibration/ModelBasis.h"
#include "core/simulation/Fleet.h"

namespace lockstep {

/// From `firstStep` on a run goes on with this scenario.
struct RunRevision {
    std::uint64_t firstStep = 0;
    std::uint64_t edition = 0; ///< as given to the session
    std::shared_ptr<const Scenario> scenario;
};

/// A run as a value: together with the number of steps it says everything about the result. The seed is the
/// scenario's. Revisions are in the order of their steps, each holds at least one step, and the first begins
/// at step 0; `TimelineColumn::revision` is an index into them.
struct RunLog {
    std::vector<RunRevision> revisions;

    /// Index of the revision that a step runs with; the log must not be empty.
    std::size_t revisionAt(std::uint64_t step) const;
    /// Takes away all that begins at `step` or later.
    void truncate(std::uint64_t step);
};

/// Compiles a scenario that has run before; throws where it cannot, since that would be a fault of ours.
std::shared_ptr<const Fleet> fleetOfRun(const Scenario& scenario, const ModelBasis& basis);

} // namespace lockstep
