#pragma once

#include <QLineF>

#include "ui/canvas/LinkTraffic.h"

class QPainter;

namespace lockstep::ui {

/// Pixels from one sign of direction to the next.
inline constexpr double trafficPeriod = 40;
/// Pixels beside a line that its traffic takes.
inline constexpr double trafficReach = 9;

/// The line traffic is painted on.
struct TrafficLine {
    double width = 2;
    double cut = 0;   ///< pixels before the part that is painted
    double phase = 0; ///< pixels that the signs have moved
};

/// A core whose width is the load, in the color of what it waits for and broken in a way of its own for each,
/// with arrows for both directions beside it: nothing is told by hue alone.
void paintTraffic(QPainter& painter, const QLineF& part, const TrafficLine& line, const LinkTraffic& traffic);

} // namespace lockstep::ui
