#pragma once

#include <vector>

#include <QRectF>

#include "ui/theme/Theme.h"

class QPainter;

namespace lockstep::ui {

/// Which color is which cause, side by side in rows, for pictures. Returns the height it takes; paints
/// nothing where `painter` is null.
double paintCauseKey(QPainter* painter, const QFont& font, const QRectF& target,
                     const std::vector<Cause>& causes, const Theme& theme);

} // namespace lockstep::ui
