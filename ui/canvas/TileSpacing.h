#pragma once

#include <vector>

#include <QRectF>

namespace lockstep::ui {

/// Offsets that move overlapping rectangles apart until `gap`'s width or height is between them, each as
/// little as it takes. Tiles keep their size on screen, so that campuses near each other would cover one
/// another when zoomed out. `held[i]`: the rectangle stays where it is. Deterministic; gives up on a perfect
/// answer after a bounded effort.
std::vector<QPointF> spacedOffsets(std::vector<QRectF> tiles, const std::vector<bool>& held, QSizeF gap);

} // namespace lockstep::ui
