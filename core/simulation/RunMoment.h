#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/simulation/TimelineView.h"

namespace lockstep {

/// One step of a run, whole: what every GPU of the fleet did in it.
struct RunMoment {
    TimelineView::Column column; ///< of that step alone
    std::shared_ptr<const Fleet> fleet;
    std::shared_ptr<const std::vector<std::uint8_t>> gpuCauses; ///< as Engine::gpuCauses
};

/// Takes one step anew. `start`: when it began.
RunMoment momentAt(const std::shared_ptr<const Fleet>& fleet, std::uint64_t step, Ticks start);

} // namespace lockstep
