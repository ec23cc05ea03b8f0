#pragma once

namespace lockstep::ui {

/// The speed slider: 0 to 100 over 1 to 1,000 steps a second by powers, and at its end as fast as possible.
inline constexpr int fastestPosition = 101;

/// Zero for as fast as possible (SimulationSession::unlimited).
double speedAt(int position);
int positionOf(double stepsPerSecond);

} // namespace lockstep::ui
