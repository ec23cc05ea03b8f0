#pragma once

#include <array>
#include <vector>

#include <QRectF>

#include "ui/canvas/CellGrid.h"

namespace lockstep::ui {

/// Heights of a tile's lines of text in pixels; the font decides them.
struct TileMetrics {
    double titleHeight = 18;
    double lineHeight = 15;
};

struct TileGroupPlan {
    QRectF whole; ///< what a click on the group hits
    QRectF label;
    QRectF cells;
    CellGrid grid;
};

/// Where everything sits in a campus tile, in pixels from its upper left corner.
struct TilePlan {
    QSizeF size;
    QRectF title;
    QRectF facts;
    QRectF bar; ///< time by cause
    std::vector<TileGroupPlan> groups;
    QRectF more; ///< the line "and 3 more groups"; empty where all are shown
};

inline constexpr int cellPitch = 5; ///< pixels from cell to cell; one of them is the gap
inline constexpr int cellColumns = 38;
inline constexpr int mostCellRows = 8;
inline constexpr int mostCells = cellColumns * mostCellRows;
inline constexpr std::size_t mostGroupsShown = 6; ///< where everything fits; more when nearer

/// The tile grows with the magnification, its text does not: what is nearer shows more rack groups and finer
/// cells.
TilePlan planTile(const std::vector<GroupShape>& groups, const TileMetrics& metrics,
                  const CellScale& scale = {});
/// Without rack groups.
TilePlan planCompactTile(const TileMetrics& metrics);

/// GPUs one cell stands for, the same on the whole canvas: a round number that lets the largest group fit.
double gpusPerCell(double largestGroup);

inline constexpr double handleRadius = 6;

/// Where links are pulled from: the middles of the sides, right first.
std::array<QPointF, 4> handlesOf(const QRectF& tile);

} // namespace lockstep::ui
