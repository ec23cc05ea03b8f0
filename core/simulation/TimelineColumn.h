#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/simulation/Engine.h"

namespace lockstep {

/// The causes of every lane block over consecutive steps: 4^level of them, fewer where the fleet's layout
/// changed in between. Levels above 0 are exact sums of those below.
struct TimelineColumn {
    std::uint64_t firstStep = 0;
    std::uint32_t steps = 0;
    Ticks start;
    Ticks duration;
    Ticks shortest; ///< shortest and longest step inside
    Ticks longest;
    StepOutcome outcome;           ///< of the first step: with steps == 1 stepOf() needs no replay
    std::uint32_t blocker = 0;     ///< StepRecord::blocker of the step that waited longest for its own
    std::uint64_t blockerStep = 0; ///< that step; the first of several
    double blockerWait = 0;        ///< GPU seconds that all GPUs waited for `blocker` in that step
    double useful = 0;             ///< sum over steps of Fleet::usefulNameplateSeconds
    double offered =
        0; ///< sum over steps of nameplateFlops × duration in seconds; useful / offered is utilization
    double modelFlops = 0;
    double allocated = 0; ///< as offered, of the GPUs in the job; modelFlops / allocated is MFU
    double tokens = 0;
    std::array<double, causeCount> causes{}; ///< GPU seconds, all blocks
    std::uint32_t revision = 0; ///< which fleet of the run (index into TimelineView::fleets); of the first
                                ///< step. All steps of a column have the same lane blocks
    std::vector<CauseTicks> blockCauses;

    Ticks end() const { return start + duration; }
};

/// Of one step; the revision is left to whoever keeps it.
TimelineColumn columnOf(const StepRecord& record, const Fleet& fleet);

/// Adds what a later column says of all blocks together. Those of the sum stay as they are.
void addTotalsTo(TimelineColumn& sum, const TimelineColumn& part);

/// Adds a later column with the same lane blocks.
void addTo(TimelineColumn& sum, const TimelineColumn& part);

} // namespace lockstep
