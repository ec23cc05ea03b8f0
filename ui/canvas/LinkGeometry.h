#pragma once

#include <optional>

#include <QLineF>
#include <QRectF>

#include "core/quantity/Quantity.h"

namespace lockstep::ui {

/// Center to center, cut at the edges of both. Of length zero where the rectangles overlap.
QLineF lineBetween(const QRectF& from, const QRectF& to);

/// The same line beside itself, to the right of its direction; below it where it has none.
QLineF beside(const QLineF& line, double distance);

/// The part of the line inside the rectangle. Lines far longer than the screen are slow to stroke.
std::optional<QLineF> clippedTo(const QLineF& line, const QRectF& rect);

double distanceTo(const QLineF& segment, QPointF point);

/// Pixels; grows with the logarithm of what the link carries.
double widthOf(BytesPerSecond capacity);

} // namespace lockstep::ui
