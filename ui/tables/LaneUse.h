#pragma once

#include <optional>

#include "ui/tables/ThingTable.h"

namespace lockstep::ui {

/// What GPUs spent the newest step on.
struct LaneUse {
    double busy = 0; ///< share of the time
    Cause largestLoss = Cause::compute;
    double loss = 0; ///< share of the time, of that cause
};

/// Of the GPUs of a campus or a rack group; nothing before the first step.
std::optional<LaneUse> laneUse(const Frame* frame, const ThingKey& key);
TableCell busyCell(const std::optional<LaneUse>& use);
TableCell lossCell(const std::optional<LaneUse>& use);

} // namespace lockstep::ui
