#include <QPainter>
#include <QPainterPath>

#include "ui/timeline/LaneShapes.h"

namespace lockstep::ui {

namespace {

constexpr double least = 0.005; ///< of a unit; what is closer together is one place
constexpr double alike = 0.05;  ///< columns; rows so much alike share a box
constexpr double underlap = 1;  ///< columns

/// The columns [begin, end) of a stack, all of which have some time.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Stretch> stretchesOf(const LaneStack& stack) {
    std::vector<Stretch> found;
    for (std::size_t i = 0; i < stack.columns.size(); ++i) {
        if (totalOf(stack.columns[i]) <= 0)
            continue;
        if (found.empty() || found.back().end < i)
            found.push_back({i, i});
        found.back().end = i + 1;
    }
    return found;
}

/// From the stack's top down to `below`, the share of each column that lies under the area.
void addArea(QPainterPath& path, const LaneStack& stack, const Stretch& stretch,
             const std::vector<double>& below) {
    const auto x = [&stack](std::size_t column) {
        return stack.left + static_cast<double>(column) * stack.columnWidth;
    };
    const auto y = [&](std::size_t column) { return stack.top + stack.height * (1 - below[column]); };
    path.moveTo(x(stretch.begin), stack.top);
    path.lineTo(x(stretch.end), stack.top);
    double last = y(stretch.end - 1);
    path.lineTo(x(stretch.end), last);
    for (std::size_t column = stretch.end - 1; column-- > stretch.begin;) {
        if (std::abs(y(column) - last) < least)
            continue;
        path.lineTo(x(column + 1), last);
        last = y(column);
        path.lineTo(x(column + 1), last);
    }
    path.lineTo(x(stretch.begin), last);
    path.closeSubpath();
}

/// The earlier one of two neighbors in the order of painting reaches under the other, so that no ground shows
/// through between them.
QRectF boxOf(const LaneRow& row, std::size_t index, const std::array<std::size_t, causeCount>& order) {
    const LaneSpan& span = row.spans[index];
    const auto under = [&](std::size_t neighbor, double gap) {
        const LaneSpan& other = row.spans[neighbor];
        const bool isUnder = order[indexOf(span.cause)] < order[indexOf(other.cause)] && gap < least;
        return isUnder ? std::min(underlap, other.right - other.left) : 0;
    };
    double left = span.left;
    double right = span.right;
    if (index > 0)
        left -= under(index - 1, span.left - row.spans[index - 1].right);
    if (index + 1 < row.spans.size())
        right += under(index + 1, row.spans[index + 1].left - span.right);
    return {left, row.top, right - left, row.height};
}

/// Boxes of one cause, row by row; one that continues the box above it makes that longer instead.
class BoxColumns {
public:
    void beginRow() {
        m_above = std::move(m_row);
        m_row.clear();
        m_next = 0;
    }
    void add(const QRectF& box) {
        // Both rows go from left to right.
        while (m_next < m_above.size() && m_all[m_above[m_next]].left() < box.left() - alike)
            ++m_next;
        if (m_next < m_above.size() && continues(m_all[m_above[m_next]], box)) {
            m_row.push_back(m_above[m_next]);
            m_all[m_above[m_next]].setBottom(box.bottom());
        } else {
            m_row.push_back(m_all.size());
            m_all.push_back(box);
        }
    }
    const std::vector<QRectF>& all() const { return m_all; }

private:
    static bool continues(const QRectF& above, const QRectF& box) {
        return std::abs(above.bottom() - box.top()) < least && std::abs(above.left() - box.left()) < alike &&
               std::abs(above.right() - box.right()) < alike;
    }

    std::vector<QRectF> m_all;
    std::vector<std::size_t> m_above; ///< indices of the boxes of the row before
    std::vector<std::size_t> m_row;
    std::size_t m_next = 0;
};

void paintRows(QPainter& painter, const std::vector<LaneRow>& rows, bool pinned, const RasterColors& colors) {
    std::array<std::size_t, causeCount> order{};
    for (std::size_t i = 0; i < dayOrder.size(); ++i)
        order[indexOf(dayOrder[i])] = i;
    std::array<BoxColumns, causeCount> boxes;
    for (const LaneRow& row : rows) {
        for (BoxColumns& columns : boxes)
            columns.beginRow();
        for (std::size_t i = 0; i < row.spans.size() && row.isPinned == pinned; ++i)
            boxes[indexOf(row.spans[i].cause)].add(boxOf(row, i, order));
    }
    for (const Cause cause : dayOrder) {
        const std::vector<QRectF>& all = boxes[indexOf(cause)].all();
        painter.setBrush(QColor::fromRgb(colors.causes[indexOf(cause)]));
        painter.drawRects(all.data(), static_cast<int>(all.size()));
    }
}

} // namespace

void paintLaneStack(QPainter& painter, const LaneStack& stack, const RasterColors& colors) {
    painter.setPen(Qt::NoPen);
    const std::vector<Stretch> stretches = stretchesOf(stack);
    std::vector<double> below(stack.columns.size());
    for (const Cause cause : dayOrder) {
        bool isThere = false;
        std::vector<double> next = below;
        for (std::size_t i = 0; i < next.size(); ++i)
            if (const double part = stack.columns[i][indexOf(cause)]; part > 0) {
                next[i] += part / totalOf(stack.columns[i]);
                isThere = true;
            }
        if (!isThere)
            continue;
        QPainterPath path;
        for (const Stretch& stretch : stretches)
            addArea(path, stack, stretch, below);
        painter.fillPath(path, QColor::fromRgb(colors.causes[indexOf(cause)]));
        below = std::move(next);
    }
}

void paintLaneShapes(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry,
                     const LaneShapes& shapes, const RasterColors& colors) {
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setClipRect(target, Qt::IntersectClip);
    painter.translate(target.topLeft());
    painter.scale(target.width() / geometry.time.width, target.height() / geometry.height);
    for (const bool pinned : {false, true}) {
        // What is scrolled goes behind the pinned lanes.
        const int top = pinned ? 0 : geometry.lanes.pinnedHeight;
        painter.save();
        painter.setClipRect(QRectF(0, top, geometry.time.width, geometry.height - top), Qt::IntersectClip);
        for (const LaneStack& stack : shapes.stacks)
            if (stack.isPinned == pinned)
                paintLaneStack(painter, stack, colors);
        paintRows(painter, shapes.rows, pinned, colors);
        painter.restore();
    }
    painter.restore();
}

} // namespace lockstep::ui
