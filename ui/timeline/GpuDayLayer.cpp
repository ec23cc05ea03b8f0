#include "ui/timeline/GpuDayLayer.h"

#include <algorithm>

#include <QPainter>

#include "ui/theme/Swatch.h"
#include "ui/timeline/LaneShapes.h"

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

QFont labelFont(QFont font) {
    font.setPointSizeF(std::min(font.pointSizeF() * 0.9, largestLabel));
    return font;
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
    case ActivityKind::optimizer:
        return {GpuDayLayer::tr("Optimizer"), GpuDayLayer::tr("O", "optimizer")};
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
    m_pictures.clear();
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

void GpuDayLayer::setLinkNames(LinkNames names) {
    m_links = std::move(names);
    m_pictures.clear();
}

void GpuDayLayer::paint(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry,
                        const RasterColors& colors) const {
    if (m_steps.empty())
        return m_pictures.clear();
    const QFont small = labelFont(painter.font());
    eachRow(painter, target, geometry, [&](const GpuRow& row, const QRectF& box) {
        painter.drawImage(box, pictureOf(row, geometry.time, colors, small));
    });
}

void GpuDayLayer::paintAreas(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry,
                             const RasterColors& colors) const {
    if (m_steps.empty())
        return;
    painter.save();
    painter.setFont(labelFont(painter.font()));
    eachRow(painter, target, geometry, [&](const GpuRow& row, const QRectF& box) {
        if (const GpuDayList days = daysOf(row); !days.empty())
            paintRow(painter, box, geometry.time, days, colors);
    });
    painter.restore();
}

void GpuDayLayer::eachRow(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry,
                          const std::function<void(const GpuRow&, const QRectF&)>& paintOne) const {
    for (const bool pinned : {false, true}) {
        // What is scrolled goes behind the pinned lanes.
        const double behind = pinned ? 0 : geometry.lanes.pinnedHeight / m_pixel;
        painter.save();
        painter.setClipRect(target.adjusted(0, behind, 0, 0), Qt::IntersectClip);
        for (const GpuRow& row : gpuRowsOnView(geometry, m_pixel))
            if (row.isPinned == pinned)
                paintOne(row, QRectF(target.left(), target.top() + row.top / m_pixel,
                                     geometry.time.width / m_pixel, row.height / m_pixel));
        painter.restore();
    }
}

void GpuDayLayer::paintRow(QPainter& painter, const QRectF& box, const TimeScale& time,
                           const GpuDayList& days, const RasterColors& colors) const {
    const double column = box.width() / time.width;
    painter.setPen(Qt::NoPen);
    for (const DaySpan& span : daySpans(days, time)) {
        const QRectF place(box.left() + static_cast<double>(span.column - time.firstColumn) * column,
                           box.top(), static_cast<double>(span.columns) * column, box.height());
        if (span.only == nullptr) {
            paintLaneStack(painter, {place.top(), place.height(), false, place.left(), column, {span.sums}},
                           colors);
            continue;
        }
        painter.fillRect(place, QColor::fromRgb(colorOf(*span.only, colors)));
        if (beginsPass(span))
            painter.fillRect(QRectF(place.topLeft(), QSizeF(column, place.height())),
                             QColor::fromRgb(passEdge(*span.only, colors)));
    }
    for (const auto& day : days)
        drawLabels(painter, box, time, *day, colors);
}

const QImage& GpuDayLayer::pictureOf(const GpuRow& row, const TimeScale& time, const RasterColors& colors,
                                     const QFont& font) const {
    RowPicture& picture = m_pictures[{row.lane, row.gpuOfLane}];
    const GpuDayList days = daysOf(row);
    const bool fits = picture.time == time && picture.colors == colors &&
                      picture.image.height() == row.height && picture.days.size() <= days.size() &&
                      std::equal(picture.days.begin(), picture.days.end(), days.begin());
    if (!fits) {
        picture = {time, colors, QImage(time.width, row.height, QImage::Format_ARGB32_Premultiplied), {}};
        picture.image.fill(Qt::transparent);
    }
    if (picture.days.size() < days.size())
        extend(picture, days, font);
    return picture.image;
}

void GpuDayLayer::extend(RowPicture& picture, const GpuDayList& days, const QFont& font) const {
    // The last column may be shared by the day that was there and the next one.
    const auto known = static_cast<std::ptrdiff_t>(picture.days.size());
    const GpuDayList fresh(days.begin() + std::max<std::ptrdiff_t>(known - 1, 0), days.end());
    std::vector<DaySpan> spans = daySpans(fresh, picture.time);
    if (known > 0) {
        const std::int64_t shared = picture.time.columnOf(fresh.front()->step->end() - Ticks{1});
        std::erase_if(spans, [shared](const DaySpan& span) { return span.column < shared; });
    }
    drawDaySpans(picture.image, spans, picture.time, picture.colors);
    picture.days = days;
    picture.image.setDevicePixelRatio(m_pixel);
    {
        QPainter painter(&picture.image);
        painter.setFont(font);
        const QRectF box(0, 0, picture.time.width / m_pixel, picture.image.height() / m_pixel);
        for (auto day = days.begin() + known; day != days.end(); ++day)
            drawLabels(painter, box, picture.time, **day, picture.colors);
    }
    picture.image.setDevicePixelRatio(1);
}

void GpuDayLayer::drawLabels(QPainter& painter, const QRectF& box, const TimeScale& time, const GpuDay& day,
                             const RasterColors& colors) const {
    const QFontMetricsF metrics(painter.font());
    if (metrics.height() > box.height() + 3)
        return;
    const double pixel = time.width / box.width();
    for (const Activity& activity : day.activities) {
        const double left = box.left() + time.xOf(day.step->start + activity.start) / pixel;
        const double right = box.left() + time.xOf(day.step->start + activity.end) / pixel;
        QRectF stretch(std::max(left, box.left()), box.top(), 0, box.height());
        stretch.setRight(std::min(right, box.right()));
        if (stretch.width() < leastLabel)
            continue;
        stretch.adjust(labelPadding, 0, -labelPadding + 1, 0);
        for (const QString& label : labelsOf(activity, *day.fleet, m_links)) {
            if (metrics.horizontalAdvance(label) > stretch.width())
                continue;
            painter.setPen(textOn(colorOf(activity, colors)));
            painter.drawText(stretch, Qt::AlignLeft | Qt::AlignVCenter, label);
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
