// The timeline for pictures: its lanes are areas, not pixels.
#include <algorithm>

#include <QPainter>

#include "ui/theme/CauseKey.h"
#include "ui/timeline/LaneShapes.h"
#include "ui/timeline/TimeAxis.h"
#include "ui/timeline/TimelinePaint.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

namespace {

constexpr double aroundKey = 6;

} // namespace

std::vector<Cause> TimelineWidget::causesOnView() const {
    std::vector<Cause> causes;
    if (!hasSteps())
        return causes;
    const Ticks from{std::max<std::int64_t>(visibleFrom().count, 0)};
    const auto columns = m_frame->timeline.columnsBetween(from, std::max(visibleTo(), from + Ticks{1}), 16);
    std::ranges::copy_if(dayOrder, std::back_inserter(causes), [&columns](Cause cause) {
        return std::ranges::any_of(
            columns, [cause](const auto& column) { return column->causes[indexOf(cause)] > 0; });
    });
    return causes;
}

QSize TimelineWidget::pictureSize() const {
    const double key =
        paintCauseKey(nullptr, font(), QRectF(0, 0, width() - 20, 0), causesOnView(), currentTheme());
    return size() + QSize(0, static_cast<int>(key + 2 * aroundKey));
}

void TimelineWidget::paintLaneAreas(QPainter& painter, const QRectF& target,
                                    const RasterColors& colors) const {
    paintLaneShapes(painter, target, m_geometry, laneShapes(m_frame->timeline, style()), colors);
    m_days.paintAreas(painter, target, m_geometry, colors);
}

void TimelineWidget::paintPicture(QPainter& painter, const Theme& theme) const {
    painter.save();
    painter.setFont(font());
    const MarkPlaces places = marks();
    if (const auto& fleet = m_lanes.fleet()) {
        const LaneLabels labels{*fleet,    m_geometry,         m_busy, m_lanes.arrangement(),
                                LaneKey{}, devicePixelRatioF()};
        paintLaneLabels(painter, QRectF(0, places.lanes.top(), timeMargin, places.lanes.height()), labels,
                        theme);
    }
    if (hasSteps()) {
        paintTimeAxis(painter, places.axis, m_geometry.time, theme);
        paintLaneAreas(painter, places.lanes, RasterColors::of(theme));
        paintLaneLines(painter, places.lanes, m_geometry, devicePixelRatioF(), theme);
        if (m_selection)
            paintTimeMarks(painter, places, *m_selection, theme);
    }
    painter.setPen(theme.outline);
    painter.drawLine(QPointF(timeMargin - 0.5, 0), QPointF(timeMargin - 0.5, height()));
    paintCauseKey(&painter, font(), QRectF(10, height() + aroundKey, width() - 20, 0), causesOnView(), theme);
    painter.restore();
}

} // namespace lockstep::ui
