#include "core/simulation/Frame.h"

namespace lockstep {

bool isLatestOfFleet(const Frame& frame) {
    return frame.fleet && frame.latest && frame.latest->blockCauses.size() == frame.fleet->blocks.size();
}

std::optional<CauseShares> latestShares(const Frame& frame, CampusId campus) {
    return latestShares(
        frame, [&](const FleetGroup& group) { return frame.fleet->campuses[group.campus].id == campus; });
}

} // namespace lockstep
