#include "ui/canvas/CellShapes.h"

#include <algorithm>
#include <array>
#include <vector>

#include <QPainter>

#include "ui/canvas/CellImage.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

/// Calls `visit(entry, box)` for each cell that touches the part; `entry` counts GPUs where cells are GPUs,
/// else units.
template<class Visit>
void eachCell(const CellGrid& grid, const QRectF& part, Visit visit) {
    const double gap = grid.hasGaps ? 1 : 0;
    const std::uint32_t step = grid.kind == CellKind::gpu ? 1 : grid.gpusPerRack;
    const std::uint32_t count = grid.kind == CellKind::gpu ? grid.gpus : grid.units;
    for (std::uint32_t entry = 0; entry < count; ++entry) {
        const std::uint32_t gpu = grid.kind == CellKind::block ? grid.unit(entry).first : entry * step;
        const QRectF box = grid.cellRect(gpu).adjusted(0, 0, -gap, -gap);
        if (box.intersects(part))
            visit(entry, box);
    }
}

} // namespace

std::size_t cellsIn(const CellGrid& grid, const QRectF& part) {
    std::size_t cells = 0;
    eachCell(grid, part, [&cells](std::uint32_t, const QRectF&) { ++cells; });
    return cells;
}

void paintCellShapes(QPainter& painter, const CellGrid& grid, const QRectF& part,
                     std::span<const std::uint8_t> causes, const Theme& theme) {
    std::array<std::vector<QRectF>, causeCount + 1> boxes; // the last: nothing ran yet
    bool isPatterned = false;
    eachCell(grid, part, [&](std::uint32_t entry, const QRectF& box) {
        boxes[entry < causes.size() ? std::min<std::size_t>(causes[entry], causeCount) : causeCount]
            .push_back(box.intersected(part));
        isPatterned = box.width() + 1 >= CellPalette::leastPatternPitch;
    });
    painter.save();
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i <= causeCount; ++i) {
        if (i == causeCount)
            painter.setBrush(theme.outline);
        else
            painter.setBrush(isPatterned ? brushFor(theme, allCauses[i]) : QBrush(theme.causes[i]));
        painter.drawRects(boxes[i].data(), static_cast<int>(boxes[i].size()));
    }
    painter.restore();
}

} // namespace lockstep::ui
