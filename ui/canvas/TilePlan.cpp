#include "ui/canvas/TilePlan.h"

#include <algorithm>
#include <cmath>

#include "ui/canvas/CanvasScale.h"

namespace lockstep::ui {

namespace {

constexpr double padding = 10;
constexpr double spacing = 6;
constexpr double barHeight = 5;
constexpr double columnGap = 16;

constexpr double compactWidth = 165;

TilePlan planHead(double width, const TileMetrics& metrics) {
    TilePlan plan;
    plan.title = {padding, padding - 2, width, metrics.titleHeight};
    plan.facts = {padding, plan.title.bottom(), width, metrics.lineHeight};
    plan.bar = {padding, plan.facts.bottom() + 3, width, barHeight};
    plan.size = {width + 2 * padding, std::ceil(plan.bar.bottom() + padding)};
    return plan;
}

TileGroupPlan planGroup(const GroupShape& group, QPointF at, double width, const TileMetrics& metrics,
                        const CellScale& scale) {
    TileGroupPlan plan;
    plan.grid = gridOf(group, width, scale);
    plan.label = {at, QSizeF(width, metrics.lineHeight)};
    plan.cells = {QPointF(at.x(), plan.label.bottom() + 2), plan.grid.size()};
    plan.whole = {at.x() - 4, at.y() - 2, std::max(width, plan.cells.width()) + 8,
                  plan.cells.bottom() - at.y() + 5};
    return plan;
}

/// Columns of rack groups, each filled from above.
class GroupColumns {
public:
    GroupColumns(std::size_t groups, const TileMetrics& metrics, const CellScale& scale, TilePlan& plan)
        : m_metrics(metrics), m_scale(scale), m_plan(plan), m_top(plan.bar.bottom() + spacing) {
        const auto filled = static_cast<int>((groups + mostGroupsShown - 1) / mostGroupsShown);
        m_columns = std::clamp(static_cast<int>(scale.magnification), 1, std::max(1, filled));
        m_width = (plan.bar.width() - (m_columns - 1) * columnGap) / m_columns;
        m_most = m_top + (scale.magnification - 1) * static_cast<double>(mostGroupsShown) *
                             (metrics.lineHeight + spacing + 2 + cellPitch);
        m_bottom = m_top;
    }

    /// False where there is no room left.
    bool add(const GroupShape& group) {
        if (m_inColumn >= mostGroupsShown && m_bottom >= m_most) {
            if (m_column + 1 >= m_columns)
                return false;
            ++m_column;
            m_inColumn = 0;
            m_bottom = m_top;
        }
        const QPointF at(padding + m_column * (m_width + columnGap), m_bottom);
        m_plan.groups.push_back(planGroup(group, at, m_width, m_metrics, m_scale));
        m_bottom = m_plan.groups.back().cells.bottom() + spacing;
        m_lowest = std::max(m_lowest, m_plan.groups.back().cells.bottom());
        ++m_inColumn;
        return true;
    }

    double lowest() const { return std::max(m_lowest, m_plan.bar.bottom()); }

private:
    const TileMetrics& m_metrics;
    const CellScale& m_scale;
    TilePlan& m_plan;
    double m_top;
    int m_columns = 1;
    double m_width = 0;
    double m_most = 0;   ///< where a column ends, if it has enough groups
    double m_bottom = 0; ///< of the column being filled
    double m_lowest = 0; ///< of all
    int m_column = 0;
    std::size_t m_inColumn = 0;
};

} // namespace

TilePlan planTile(const std::vector<GroupShape>& groups, const TileMetrics& metrics, const CellScale& scale) {
    const double width = cellColumns * cellPitch * scale.magnification - 1;
    TilePlan plan = planHead(width, metrics);
    GroupColumns columns(groups.size(), metrics, scale, plan);
    for (const GroupShape& group : groups)
        if (!columns.add(group))
            break;
    double bottom = columns.lowest();
    if (plan.groups.size() < groups.size()) {
        plan.more = {padding, bottom + spacing, width, metrics.lineHeight};
        bottom = plan.more.bottom();
    }
    plan.size = {width + 2 * padding, std::ceil(bottom + padding)};
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

std::array<QPointF, 4> handlesOf(const QRectF& tile) {
    const QPointF center = tile.center();
    return {QPointF(tile.right(), center.y()), QPointF(tile.left(), center.y()),
            QPointF(center.x(), tile.top()), QPointF(center.x(), tile.bottom())};
}

} // namespace lockstep::ui
