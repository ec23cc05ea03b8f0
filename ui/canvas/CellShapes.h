#pragma once

#include <span>

#include "ui/canvas/CellGrid.h"

class QPainter;

namespace lockstep::ui {

struct Theme;

/// More cells than this on view become an image in vector pictures too: a file of all of them would be of no
/// use to anybody.
inline constexpr std::size_t mostCellShapes = 20000;

/// So many cells of the grid touch the part.
std::size_t cellsIn(const CellGrid& grid, const QRectF& part);

/// Paints what paintCells does, a rectangle a cell, from the upper left corner of the grid on.
void paintCellShapes(QPainter& painter, const CellGrid& grid, const QRectF& part,
                     std::span<const std::uint8_t> causes, const Theme& theme);

} // namespace lockstep::ui
