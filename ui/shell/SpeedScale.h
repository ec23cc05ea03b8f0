#pragma once

namespace lockstep::ui {

/// The speed slider: ten round speeds from 1 to 1,000 steps a second, and at its end as fast as possible.
inline constexpr int fastestPosition = 10;

/// Zero for as fast as possible (SimulationSession::unlimited).
double speedAt(int position);
/// The nearest by ratio.
int positionOf(double stepsPerSecond);

} // namespace lockstep::ui
