#include "ui/timeline/TimelinePaint.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include "core/quantity/QuantityText.h"
#include "ui/timeline/LaneWords.h"
#include "ui/timeline/TimeAxis.h"

namespace lockstep::ui {

namespace {

struct TimelinePaint {
    Q_DECLARE_TR_FUNCTIONS(lockstep::ui::TimelinePaint)
};

constexpr double labelInset = 10; // logical pixels
constexpr double groupInset = 20;
constexpr double partInset = 30;
constexpr double leastPartLabel = 11; // height of a rack or GPU that is named
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

/// A triangle that points right where the campus is folded, down where it is not.
void paintFoldMark(QPainter& painter, QPointF middle, bool isFolded, const Theme& theme) {
    constexpr double half = 3.5;
    QPainterPath path;
    path.moveTo(-half + 1, -half);
    path.lineTo(half, 0);
    path.lineTo(-half + 1, half);
    path.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(middle);
    painter.rotate(isFolded ? 0 : 90);
    painter.fillPath(path, theme.mutedText);
    painter.restore();
}

void paintPinMark(QPainter& painter, QPointF middle, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.drawLine(middle, middle + QPointF(0, 5));
    painter.setBrush(theme.accent);
    painter.drawEllipse(middle - QPointF(0, 1), 2.5, 2.5);
    painter.restore();
}

void paintBold(QPainter& painter, const QRectF& box, const QString& text, const Theme& theme) {
    QFont bold = painter.font();
    bold.setBold(true);
    painter.save();
    painter.setFont(bold);
    painter.setPen(theme.text);
    paintElided(painter, box, text);
    painter.restore();
}

QString countLine(const LaneLabels& labels, std::size_t index) {
    const LaneBand& band = labels.geometry.lanes.bands[index];
    const QString gpus = QString::fromStdString(printCount(band.gpus));
    const auto& busy = labels.busy;
    if (band.key.isPart())
        return titleOf(labels.fleet, band.key).place;
    if (index >= busy.size() || !busy[index])
        return TimelinePaint::tr("%1 GPUs").arg(gpus);
    return TimelinePaint::tr("%1 GPUs · %2 % busy").arg(gpus).arg(std::lround(100 * *busy[index]));
}

/// Names racks, or GPUs, on the right of an expanded lane where each is high enough, below `from`.
void paintParts(QPainter& painter, const QRectF& box, const QRectF& visible, double from,
                const LaneLabels& labels, const LaneBand& band, const Theme& theme) {
    const auto group = std::ranges::find(labels.fleet.groups, band.key.group, &FleetGroup::id);
    if (group == labels.fleet.groups.end() || band.key.isGpu())
        return;
    const double perGpu = box.height() / band.gpus;
    const bool namesGpus = perGpu >= leastPartLabel;
    const std::uint32_t each = namesGpus ? 1 : group->gpusPerRack;
    if (each * perGpu < leastPartLabel || each >= band.gpus)
        return;
    painter.save();
    painter.setFont(scaled(painter.font(), 0.8));
    const double above = std::max(visible.top() - box.top(), 0.0);
    for (auto part = static_cast<std::uint32_t>(above / perGpu) / each; part * each < band.gpus; ++part) {
        const QRectF row(box.left(), box.top() + part * each * perGpu, box.width() - 4, each * perGpu);
        if (row.top() > visible.bottom())
            break;
        if (row.center().y() < from)
            continue;
        const std::uint32_t gpu = band.key.first + part * each;
        const QString name = namesGpus ? TimelinePaint::tr("GPU %1").arg(gpu)
                                       : TimelinePaint::tr("Rack %1").arg(gpu / group->gpusPerRack);
        painter.setPen(theme.mutedText);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, name);
        if (part > 0 && (!namesGpus || gpu % group->gpusPerRack == 0)) {
            painter.setPen(theme.grid);
            painter.drawLine(QPointF(row.right() - 56, row.top()), QPointF(box.right(), row.top()));
        }
    }
    painter.restore();
}

void paintBand(QPainter& painter, const QRectF& box, const LaneLabels& labels, std::size_t index,
               const Theme& theme) {
    const LaneBand& band = labels.geometry.lanes.bands[index];
    const double inset = band.key.isCampus() ? foldMarkWidth : band.key.isPart() ? partInset : groupInset;
    const QRectF inner = box.adjusted(inset, 0, -labelInset, 0);
    const double line = painter.fontMetrics().height();
    // Beside the top of a tall lane, in the middle of a low one.
    const double top = inner.top() + std::clamp((inner.height() - 2 * line) / 2, 0.0, 8.0);
    const QRectF first(inner.left(), top, inner.width(), line);
    const bool isPinned = std::ranges::count(labels.arrangement.pinned, band.key) > 0;
    if (isPinned)
        paintPinMark(painter, {inset - 8, first.center().y()}, theme);
    else if (band.key.isCampus())
        paintFoldMark(painter, {inset - 10, first.center().y()}, true, theme);
    const LaneTitle title = titleOf(labels.fleet, band.key);
    if (band.key.isCampus()) {
        paintBold(painter, first, title.name, theme);
    } else {
        painter.setPen(theme.text);
        paintElided(painter, first,
                    isPinned && band.key.isGroup() ? TimelinePaint::tr("%1, %2").arg(title.name, title.place)
                                                   : title.name);
    }
    painter.save();
    painter.setFont(scaled(painter.font(), 0.9));
    painter.setPen(theme.mutedText);
    paintElided(painter, QRectF(inner.left(), top + line - 1, inner.width(), line), countLine(labels, index));
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
    const LaneLayout& lanes = labels.geometry.lanes;
    const auto box = [&](int top, int height) {
        return QRectF(target.left(), target.top() + labels.geometry.viewRowOf(top) / labels.pixel,
                      target.width(), height / labels.pixel);
    };
    const QRectF scrolled = target.adjusted(0, lanes.pinnedHeight / labels.pixel, 0, 0);
    painter.setClipRect(scrolled);
    for (const LaneHeader& header : lanes.headers) {
        const QRectF place = box(header.top, header.height);
        paintFoldMark(painter, {foldMarkWidth - 14, place.center().y()}, false, theme);
        paintBold(painter, place.adjusted(foldMarkWidth - 4, 0, -labelInset, 0),
                  QString::fromStdString(labels.fleet.campuses[header.campus].name), theme);
    }
    for (std::size_t i = 0; i < lanes.bands.size(); ++i) {
        const LaneBand& band = lanes.bands[i];
        const QRectF visible = band.top < lanes.pinnedHeight ? target : scrolled;
        painter.setClipRect(visible);
        const QRectF place = box(band.top, band.height);
        if (!place.intersects(visible))
            continue;
        if (band.key == labels.picked)
            painter.fillRect(QRectF(place.left(), place.top(), 3, place.height()), theme.accent);
        // The label of a lane that starts above the view stays in sight.
        QRectF label = place;
        const double lines = 2 * painter.fontMetrics().height();
        label.setTop(std::min(std::max(place.top(), visible.top()), place.bottom() - lines));
        paintParts(painter, place, visible, label.top() + lines + 10, labels, band, theme);
        paintBand(painter, label, labels, i, theme);
    }
    painter.restore();
}

void paintLaneLines(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry, double pixel,
                    const Theme& theme) {
    painter.setPen(theme.grid);
    const double pinned = target.top() + geometry.lanes.pinnedHeight / pixel;
    for (const LaneHeader& header : geometry.lanes.headers) {
        const double y = target.top() + geometry.viewRowOf(header.top + header.height) / pixel;
        if (y > pinned && y < target.bottom())
            painter.drawLine(QPointF(target.left(), y), QPointF(target.right(), y));
    }
    if (geometry.lanes.pinnedHeight > 0) {
        painter.setPen(theme.outline);
        painter.drawLine(QPointF(0, pinned - 1), QPointF(target.right(), pinned - 1));
    }
}

} // namespace lockstep::ui
