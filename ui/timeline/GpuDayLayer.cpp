#include "ui/timeline/GpuDayLayer.h"

#include <algorithm>

#include <QPainter>

#include "ui/theme/Swatch.h"
#include "ui/timeline/RasterTarget.h"

namespace lockstep::ui {

namespace {

constexpr double leastLabel = 16; // logical pixels of a stretch
constexpr double labelPadding = 3;
constexpr double largestLabel = 9; // points

/// Black or white, whichever stands out.
QColor textOn(QRgb ground) {
    const double light = 0.299 * qRed(ground) + 0.587 * qGreen(ground) + 0.114 * qBlue(ground);
    return light > 140 ? QColor(Qt::black) : QColor(Qt::white);
}

QString passLabel(const QString& name, const Activity& activity) {
    return activity.chunk > 0 ? GpuDayLayer::tr("%1, micro-batch %2, chunk %3")
                                    .arg(name)
                                    .arg(activity.microBatch)
                                    .arg(activity.chunk)
                              : GpuDayLayer::tr("%1, micro-batch %2").arg(name).arg(activity.microBatch);
}

QStringList passLabels(const QString& name, const QString& letter, const Activity& activity) {
    const QString number = activity.chunk > 0
                               ? QStringLiteral("%1.%2").arg(activity.microBatch).arg(activity.chunk)
                               : QString::number(activity.microBatch);
    return {passLabel(name, activity), name + QLatin1Char(' ') + number, letter + number};
}

} // namespace

QStringList labelsOf(const Activity& activity, const Fleet& fleet, const LinkNames& links) {
    switch (activity.kind) {
    case ActivityKind::forward:
        return passLabels(GpuDayLayer::tr("Forward"), GpuDayLayer::tr("F", "forward pass"), activity);
    case ActivityKind::backward:
        return passLabels(GpuDayLayer::tr("Backward"), GpuDayLayer::tr("B", "backward pass"), activity);
    case ActivityKind::weightGradient:
        return passLabels(GpuDayLayer::tr("Weight gradient"), GpuDayLayer::tr("W", "weight gradient"),
                          activity);
    case ActivityKind::collective:
    case ActivityKind::wait:
    case ActivityKind::exchange:
    case ActivityKind::round:
        break;
    }
    const QString cause = causeLabel(activity.cause);
    const QString by = nameOf(activity.heldUpBy, fleet, links);
    if (by.isEmpty())
        return {cause};
    return {GpuDayLayer::tr("%1: %2").arg(cause, by), cause};
}

std::vector<GpuRow> gpuRowsOnView(const TimelineGeometry& geometry, double pixel) {
    std::vector<GpuRow> rows;
    for (const LaneBand& band : geometry.lanes.bands) {
        if (band.height < leastPassRow * pixel * band.gpus)
            continue;
        const VisibleRows visible = VisibleRows::of(geometry, band.top, band.height);
        const int top = geometry.viewRowOf(band.top);
        const bool isPinned = band.top < geometry.lanes.pinnedHeight;
        for (int y = visible.first; y < visible.end;) {
            const std::uint32_t gpu = band.gpuAt(y);
            const int first = band.rowOf(gpu);
            const int end = gpu + 1 < band.gpus ? band.rowOf(gpu + 1) : band.height;
            const int gap = band.gpus > 1 ? 1 : 0;
            rows.push_back({band.key, gpu, top + first, end - first - gap, isPinned});
            y = std::max(end, y + 1);
        }
    }
    return rows;
}

GpuDayLayer::GpuDayLayer(QObject* parent) : QObject(parent) {
    connect(&m_days, &GpuDays::arrived, this, &GpuDayLayer::arrived);
}

void GpuDayLayer::clear() {
    m_steps.clear();
    m_days.cancel();
}

void GpuDayLayer::look(const TimelineView& view, const TimelineGeometry& geometry, double pixel) {
    m_steps.clear();
    m_pixel = pixel;
    const std::vector<GpuRow> rows = gpuRowsOnView(geometry, pixel);
    if (rows.empty())
        return m_days.want({});
    const double least = leastPassStep * pixel * static_cast<double>(geometry.time.ticksPerPixel);
    const auto most = static_cast<std::size_t>(geometry.time.width / (leastPassStep * pixel)) + 1;
    std::vector<GpuDays::Wanted> wanted;
    for (const auto& column : view.columnsBetween(geometry.time.from(), geometry.time.to(), most)) {
        const auto& fleet = view.fleets[column->revision];
        if (column->steps > 1 || static_cast<double>(column->duration.count) < least ||
            fleet->classes.empty())
            continue;
        m_steps.push_back({column, fleet});
        for (const GpuRow& row : rows)
            if (const GpuRange gpus = gpusOf(*fleet, row.lane); row.gpuOfLane < gpus.count)
                wanted.push_back({column, fleet, gpus.first + row.gpuOfLane});
    }
    m_days.want(wanted);
}

GpuDayList GpuDayLayer::daysOf(const GpuRow& row) const {
    GpuDayList days;
    for (const Step& step : m_steps)
        if (const GpuRange gpus = gpusOf(*step.fleet, row.lane); row.gpuOfLane < gpus.count)
            if (auto day = m_days.find(*step.column, gpus.first + row.gpuOfLane))
                days.push_back(std::move(day));
    return days;
}

void GpuDayLayer::paint(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry,
                        const RasterColors& colors, const LinkNames& links) const {
    if (m_steps.empty())
        return;
    painter.save();
    QFont small = painter.font();
    small.setPointSizeF(std::min(small.pointSizeF() * 0.9, largestLabel));
    painter.setFont(small);
    for (const GpuRow& row : gpuRowsOnView(geometry, m_pixel)) {
        painter.save();
        // What is scrolled goes behind the pinned lanes.
        if (!row.isPinned)
            painter.setClipRect(target.adjusted(0, geometry.lanes.pinnedHeight / m_pixel, 0, 0),
                                Qt::IntersectClip);
        paintRow(painter, target, row, geometry, colors, links);
        painter.restore();
    }
    painter.restore();
}

void GpuDayLayer::paintRow(QPainter& painter, const QRectF& target, const GpuRow& row,
                           const TimelineGeometry& geometry, const RasterColors& colors,
                           const LinkNames& links) const {
    const GpuDayList days = daysOf(row);
    if (days.empty())
        return;
    const QRectF place(target.left(), target.top() + row.top / m_pixel, geometry.time.width / m_pixel,
                       row.height / m_pixel);
    painter.drawImage(place, drawDaySpans(daySpans(days, geometry.time), geometry.time, colors, row.height));
    const QFontMetricsF metrics(painter.font());
    if (metrics.height() > place.height() + 3)
        return;
    for (const auto& day : days)
        for (const Activity& activity : day->activities) {
            const double left = geometry.time.xOf(day->step->start + activity.start) / m_pixel;
            const double right = geometry.time.xOf(day->step->start + activity.end) / m_pixel;
            QRectF box(place.left() + std::max(left, 0.0), place.top(), 0, place.height());
            box.setRight(place.left() + std::min(right, place.width()));
            if (box.width() < leastLabel)
                continue;
            box.adjust(labelPadding, 0, -labelPadding + 1, 0);
            for (const QString& label : labelsOf(activity, *day->fleet, links)) {
                if (metrics.horizontalAdvance(label) > box.width())
                    continue;
                painter.setPen(textOn(colorOf(activity, colors)));
                painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, label);
                break;
            }
        }
}

std::optional<GpuDayLayer::Found> GpuDayLayer::at(const TimelineGeometry& geometry, int y, Ticks time) const {
    const LaneBand* band = geometry.lanes.bandAt(geometry.laneRowAt(y));
    for (const GpuRow& row : gpuRowsOnView(geometry, m_pixel)) {
        if (band == nullptr || row.lane != band->key || y < row.top || y > row.top + row.height)
            continue;
        for (const auto& day : daysOf(row))
            for (const Activity& activity : day->activities)
                if (const Ticks start = day->step->start;
                    time >= start + activity.start && time < start + activity.end)
                    return Found{day, &activity};
    }
    return std::nullopt;
}

} // namespace lockstep::ui
