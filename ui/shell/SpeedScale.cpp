#include "ui/shell/SpeedScale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/simulation/SimulationSession.h"

namespace lockstep::ui {

namespace {

constexpr std::array speeds{1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0};
static_assert(speeds.size() == fastestPosition);

} // namespace

double speedAt(int position) {
    if (position >= fastestPosition)
        return SimulationSession::unlimited;
    return speeds[static_cast<std::size_t>(std::max(0, position))];
}

int positionOf(double stepsPerSecond) {
    if (stepsPerSecond == SimulationSession::unlimited)
        return fastestPosition;
    const auto nearest = std::ranges::min_element(
        speeds, {}, [&](double speed) { return std::fabs(std::log(speed / stepsPerSecond)); });
    return static_cast<int>(nearest - speeds.begin());
}

} // namespace lockstep::ui
