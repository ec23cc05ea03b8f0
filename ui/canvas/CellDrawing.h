#pragma once

#include <cstdint>
#include <span>

#include <QRectF>

class QPainter;

namespace lockstep::ui {

struct CellGrid;
struct CellPalette;

/// Draws the cells in `part`, which lies on whole pixels of the painter, as fine as the device shows them.
/// `origin`: the upper left corner of the grid; causes and palette as in paintCells.
void drawCells(QPainter& painter, const CellGrid& grid, QPointF origin, const QRectF& part,
               std::span<const std::uint8_t> causes, const CellPalette& palette);

} // namespace lockstep::ui
