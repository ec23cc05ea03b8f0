#pragma once

#include <QSizeF>

#include "core/edit/Arrange.h"
#include "core/edit/Snap.h"
#include "ui/canvas/CanvasLayout.h"

namespace lockstep::ui {

inline constexpr double snapPixels = 7; ///< how near something must come, whatever the zoom

/// What has a place, with the room it takes at the layout's zoom. Places are those of `scenario`: a tile that
/// made way for others counts where its campus truly is.
std::vector<PlacedBox> boxesOn(const CanvasLayout& layout, const Scenario& scenario);

/// Pixels of a campus that has no racks yet.
QSizeF emptyTileSize();

/// Where `moving` as one stops beside the boxes that are not among it, of those that touch `visible` (pixels
/// of the layout).
Snapped snapAmong(const std::vector<PlacedBox>& boxes, const std::vector<PlacedBox>& moving,
                  double pixelsPerKilometer, const QRectF& visible, SnapAxes axes = {},
                  double pixels = snapPixels);

} // namespace lockstep::ui
