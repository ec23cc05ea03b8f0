#include "ui/canvas/TilePlan.h"

#include <algorithm>
#include <cmath>

#include "ui/canvas/CanvasScale.h"

namespace lockstep::ui {

namespace {

constexpr double padding = 10;
constexpr double spacing = 6;
constexpr double barHeight = 5;
constexpr double innerWidth = cellColumns * cellPitch - 1;

constexpr double compactWidth = 165;

TilePlan planHead(double width, const TileMetrics& metrics) {
    TilePlan plan;
    plan.title = {padding, padding - 2, width, metrics.titleHeight};
    plan.facts = {padding, plan.title.bottom(), width, metrics.lineHeight};
    plan.bar = {padding, plan.facts.bottom() + 3, width, barHeight};
    plan.size = {width + 2 * padding, std::ceil(plan.bar.bottom() + padding)};
    return plan;
}

TileGroupPlan planGroup(int cells, double top, const TileMetrics& metrics) {
    TileGroupPlan plan;
    plan.columns = std::clamp(cells, 1, cellColumns);
    plan.rows = std::clamp((cells + cellColumns - 1) / cellColumns, 1, mostCellRows);
    plan.label = {padding, top, innerWidth, metrics.lineHeight};
    plan.cells = {padding, plan.label.bottom() + 2, double(plan.columns * cellPitch - 1),
                  double(plan.rows * cellPitch - 1)};
    plan.whole = {padding - 4, top - 2, innerWidth + 8, plan.cells.bottom() - top + 5};
    return plan;
}

} // namespace

TilePlan planTile(const std::vector<int>& cellCounts, const TileMetrics& metrics) {
    TilePlan plan = planHead(innerWidth, metrics);
    double bottom = plan.bar.bottom();
    const std::size_t shown = std::min(cellCounts.size(), mostGroupsShown);
    for (std::size_t i = 0; i < shown; ++i) {
        plan.groups.push_back(planGroup(cellCounts[i], bottom + spacing, metrics));
        bottom = plan.groups.back().cells.bottom();
    }
    if (shown < cellCounts.size()) {
        plan.more = {padding, bottom + spacing, innerWidth, metrics.lineHeight};
        bottom = plan.more.bottom();
    }
    plan.size = {innerWidth + 2 * padding, std::ceil(bottom + padding)};
    return plan;
}

TilePlan planCompactTile(const TileMetrics& metrics) {
    return planHead(compactWidth, metrics);
}

double gpusPerCell(double largestGroup) {
    const double least = std::max(1.0, largestGroup / mostCells);
    const double below = roundNumberAtMost(least);
    if (below >= least * (1 - 1e-9))
        return below;
    const double leading = below / std::pow(10.0, std::floor(std::log10(below) + 1e-9));
    return std::round(leading) == 2 ? below * 2.5 : below * 2;
}

int cellCount(double gpus, double perCell) {
    return std::clamp(static_cast<int>(std::ceil(gpus / perCell)), 1, mostCells);
}

std::array<QPointF, 4> handlesOf(const QRectF& tile) {
    const QPointF center = tile.center();
    return {QPointF(tile.right(), center.y()), QPointF(tile.left(), center.y()),
            QPointF(center.x(), tile.top()), QPointF(center.x(), tile.bottom())};
}

} // namespace lockstep::ui
