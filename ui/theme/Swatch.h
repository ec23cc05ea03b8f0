#pragma once

#include <QPixmap>

#include "ui/theme/Theme.h"

namespace lockstep::ui {

/// The little colored square before a cause's name in legends and lists, pattern included.
QPixmap swatch(const Theme& theme, Cause cause, int size, qreal devicePixelRatio);

/// A cause's name as people read it, and what it means, for the window.
QString causeLabel(Cause cause);
QString causeMeaning(Cause cause);

} // namespace lockstep::ui
