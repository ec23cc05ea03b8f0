#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/report/Summary.h"
#include "core/simulation/RunLog.h"
#include "core/simulation/TimelineView.h"

namespace lockstep {

enum class RunState {
    empty, ///< no scenario that can run
    paused,
    running,
    rewinding, ///< steps of the past are taken again
};

/// What the window knows of a run: one immutable value, replaced as a whole.
struct Frame {
    RunState state = RunState::empty;
    std::uint64_t edition = 0; ///< of the scenario this frame ran, as given to the session
    std::shared_ptr<const Fleet> fleet;
    std::vector<Finding> findings; ///< why it cannot run, where state is empty
    RunSummary summary;            ///< of the whole run so far
    RunSummary sinceEdit; ///< of the steps since the scenario last changed; the same where it never did
    TimelineView timeline;
    TimelineView::Column latest; ///< the newest step; empty before the first
    std::shared_ptr<const std::vector<std::uint8_t>>
        gpuCauses; ///< per GPU: the Cause of its largest loss in `latest`, or compute where it loses less
                   ///< than a twentieth
    std::shared_ptr<const RunLog> log; ///< what ran from which step; empty where nothing can run
    double rewound = 1;                ///< of the steps to take again, 0 to 1
    double stepsPerSecond = 0;         ///< wall clock, smoothed; for people only, never part of a result
};

/// There is a newest step, and its causes lie by the blocks of the frame's fleet. Right after an edit they do
/// not: `fleet` is the new one, and `latest` a step of the one before.
bool isLatestOfFleet(const Frame& frame);

/// What the GPUs of the rack groups for which `isMeant(const FleetGroup&)` spent the newest step on. Nothing
/// where there is no step of the fleet, or no such GPU.
template<class IsMeant>
std::optional<CauseShares> latestShares(const Frame& frame, IsMeant isMeant) {
    if (!isLatestOfFleet(frame))
        return std::nullopt;
    std::array<double, causeCount> ticks{};
    for (std::size_t block = 0; block < frame.fleet->blocks.size(); ++block)
        if (isMeant(frame.fleet->groups[frame.fleet->blocks[block].group]))
            for (std::size_t cause = 0; cause < causeCount; ++cause)
                ticks[cause] += static_cast<double>(frame.latest->blockCauses[block][cause]);
    const CauseShares shares = sharesOf(ticks);
    return shares == CauseShares{} ? std::nullopt : std::optional(shares);
}

/// The same of the GPUs of a campus.
std::optional<CauseShares> latestShares(const Frame& frame, CampusId campus);

} // namespace lockstep
