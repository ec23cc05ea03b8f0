#pragma once

#include <vector>

#include <QLineF>
#include <QPolygonF>

#include "ui/theme/Theme.h"

class QPainter;

namespace lockstep::ui {

/// Fills with the cause's color and pattern. For the print theme the pattern is drawn as lines, which every
/// vector format keeps; else it is the tile of `brushFor`.
void fillWithCause(QPainter& painter, const QPolygonF& area, const Theme& theme, Cause cause);

/// Parallel lines inside a polygon (even-odd), `spacing` apart, at `degrees` to the x axis. The same lines
/// wherever the polygon lies, so that neighbors of one cause join.
std::vector<QLineF> linesInside(const QPolygonF& area, double spacing, double degrees);

} // namespace lockstep::ui
