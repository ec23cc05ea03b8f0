#include "ui/timeline/TimelinePaint.h"

#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include "core/quantity/QuantityText.h"
#include "ui/timeline/TimeAxis.h"

namespace lockstep::ui {

namespace {

struct TimelinePaint {
    Q_DECLARE_TR_FUNCTIONS(lockstep::ui::TimelinePaint)
};

constexpr double labelInset = 10; // logical pixels
constexpr double groupInset = 20;
constexpr double widestTick = 96;

QFont scaled(QFont font, double factor) {
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

void paintElided(QPainter& painter, const QRectF& box, const QString& text) {
    const QString fitting =
        painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(box.width()));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, fitting);
}

void paintHeader(QPainter& painter, const QRectF& box, const FleetCampus& campus, const Theme& theme) {
    QFont bold = painter.font();
    bold.setBold(true);
    painter.save();
    painter.setFont(bold);
    painter.setPen(theme.text);
    paintElided(painter, box.adjusted(labelInset, 0, -labelInset, 0), QString::fromStdString(campus.name));
    painter.restore();
}

QString countLine(const FleetGroup& group, const std::vector<double>& busy, std::size_t band) {
    const QString gpus = QString::fromStdString(printCount(group.gpus.count));
    if (band >= busy.size())
        return TimelinePaint::tr("%1 GPUs").arg(gpus);
    return TimelinePaint::tr("%1 GPUs · %2 % busy").arg(gpus).arg(std::lround(100 * busy[band]));
}

void paintBand(QPainter& painter, const QRectF& box, const LaneLabels& labels, std::size_t band,
               const Theme& theme) {
    const FleetGroup& group = labels.fleet.groups[labels.geometry.lanes.bands[band].group];
    const QRectF inner = box.adjusted(groupInset, 0, -labelInset, 0);
    const double line = painter.fontMetrics().height();
    // Beside the top of a tall lane, in the middle of a low one.
    const double top = inner.top() + std::clamp((inner.height() - 2 * line) / 2, 0.0, 8.0);
    painter.setPen(theme.text);
    paintElided(painter, QRectF(inner.left(), top, inner.width(), line), QString::fromStdString(group.label));
    painter.save();
    painter.setFont(scaled(painter.font(), 0.9));
    painter.setPen(theme.mutedText);
    paintElided(painter, QRectF(inner.left(), top + line - 1, inner.width(), line),
                countLine(group, labels.busy, band));
    painter.restore();
}

} // namespace

void paintTimeAxis(QPainter& painter, const QRectF& target, const TimeScale& time, const Theme& theme) {
    painter.save();
    painter.setFont(scaled(painter.font(), 0.9));
    painter.setPen(theme.outline);
    painter.drawLine(target.bottomLeft(), target.bottomRight());
    const double pixel = target.width() / time.width;
    const int most = std::max(1, static_cast<int>(target.width() / widestTick));
    for (const TimeTick& tick : timeTicks(time.from(), time.to(), most)) {
        const double x = target.left() + pixel * time.xOf(tick.time);
        painter.setPen(theme.outline);
        painter.drawLine(QPointF(x, target.bottom() - 4), QPointF(x, target.bottom()));
        painter.setPen(theme.mutedText);
        const double width = painter.fontMetrics().horizontalAdvance(tick.label);
        // Labels stay on the axis at its ends.
        const double left = std::clamp(x - width / 2, target.left(), target.right() - width);
        painter.drawText(QRectF(left, target.top(), width + 1, target.height() - 4),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
    painter.restore();
}

void paintLaneLabels(QPainter& painter, const QRectF& target, const LaneLabels& labels, const Theme& theme) {
    painter.save();
    painter.setClipRect(target);
    const auto box = [&](int top, int height) {
        return QRectF(target.left(), target.top() + (top - labels.geometry.scroll) / labels.pixel,
                      target.width(), height / labels.pixel);
    };
    for (const LaneHeader& header : labels.geometry.lanes.headers)
        paintHeader(painter, box(header.top, header.height), labels.fleet.campuses[header.campus], theme);
    for (std::size_t i = 0; i < labels.geometry.lanes.bands.size(); ++i) {
        const LaneBand& band = labels.geometry.lanes.bands[i];
        QRectF place = box(band.top, band.height);
        // The label of a lane that starts above the view stays in sight.
        place.setTop(std::min(std::max(place.top(), target.top()),
                              place.bottom() - 2 * painter.fontMetrics().height()));
        if (place.intersects(target))
            paintBand(painter, place, labels, i, theme);
    }
    painter.restore();
}

void paintLaneLines(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry, double pixel,
                    const Theme& theme) {
    painter.setPen(theme.grid);
    for (const LaneHeader& header : geometry.lanes.headers) {
        const double y = target.top() + (header.top + header.height - geometry.scroll) / pixel;
        if (y > target.top() && y < target.bottom())
            painter.drawLine(QPointF(target.left(), y), QPointF(target.right(), y));
    }
}

} // namespace lockstep::ui
