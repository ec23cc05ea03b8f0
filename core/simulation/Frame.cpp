#include "core/simulation/Frame.h"

namespace lockstep {

bool isLatestOfFleet(const Frame& frame) {
    return frame.fleet && frame.latest && frame.latest->blockCauses.size() == frame.fleet->blocks.size();
}

} // namespace lockstep
