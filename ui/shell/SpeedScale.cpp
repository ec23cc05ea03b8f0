#include "ui/shell/SpeedScale.h"

#include <algorithm>
#include <cmath>

#include "core/simulation/SimulationSession.h"

namespace lockstep::ui {

namespace {

constexpr double decades = 3; // 1 to 1,000

} // namespace

double speedAt(int position) {
    if (position >= fastestPosition)
        return SimulationSession::unlimited;
    const double speed = std::pow(10.0, decades * std::max(0, position) / 100.0);
    return speed < 10 ? std::round(speed * 10) / 10 : std::round(speed);
}

int positionOf(double stepsPerSecond) {
    if (stepsPerSecond == SimulationSession::unlimited)
        return fastestPosition;
    return static_cast<int>(std::lround(std::log10(std::clamp(stepsPerSecond, 1.0, 1000.0)) / decades * 100));
}

} // namespace lockstep::ui
