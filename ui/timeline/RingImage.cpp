#include "ui/timeline/RingImage.h"

#include <algorithm>

#include <QPainter>

namespace lockstep::ui {

namespace {

std::int64_t columnAfter(const TimeScale& time, Ticks end) {
    return time.columnOf(Ticks{end.count - 1}) + 1;
}

} // namespace

bool RingImage::fits(const RasterStyle& style) const {
    RasterStyle moved = style;
    moved.geometry.time.firstColumn = m_style.geometry.time.firstColumn;
    return !isEmpty() && moved == m_style;
}

void RingImage::adopt(TimelinePicture picture) {
    m_style = std::move(picture.style);
    const TimeScale& time = m_style.geometry.time;
    m_drawn = std::clamp(time.columnOf(picture.end), time.firstColumn, time.endColumn());
    m_origin = time.firstColumn;
    m_image = std::move(picture.image);
}

std::int64_t RingImage::slot(std::int64_t column) const {
    const std::int64_t width = m_style.geometry.time.width;
    return (((column - m_origin) % width) + width) % width;
}

std::int64_t RingImage::columnsToDraw(std::int64_t firstColumn, Ticks end) const {
    const TimeScale& time = m_style.geometry.time;
    const std::int64_t endColumn = firstColumn + time.width;
    const std::int64_t before = std::clamp<std::int64_t>(time.firstColumn - firstColumn, 0, time.width);
    const std::int64_t after = std::min(columnAfter(time, end), endColumn) - std::max(m_drawn, firstColumn);
    return std::min<std::int64_t>(before + std::max<std::int64_t>(after, 0), time.width);
}

void RingImage::moveTo(std::int64_t firstColumn, const TimelineView& view) {
    TimeScale& time = m_style.geometry.time;
    const std::int64_t oldFirst = time.firstColumn;
    const std::int64_t oldEnd = time.endColumn();
    time.firstColumn = firstColumn;
    const std::int64_t newEnd = time.endColumn();
    const std::int64_t dataEnd = std::clamp(columnAfter(time, view.end), firstColumn, newEnd);
    if (firstColumn >= oldEnd || newEnd <= oldFirst) {
        draw(view, firstColumn, newEnd);
    } else {
        draw(view, firstColumn, oldFirst);
        const std::int64_t stale = std::max(m_drawn, firstColumn);
        draw(view, stale, std::min(dataEnd, oldEnd));
        draw(view, std::max(oldEnd, stale), newEnd);
    }
    m_drawn = std::clamp(time.columnOf(view.end), firstColumn, newEnd);
}

void RingImage::draw(const TimelineView& view, std::int64_t from, std::int64_t to) {
    while (from < to) {
        const std::int64_t at = slot(from);
        const std::int64_t count = std::min(to - from, m_style.geometry.time.width - at);
        rasterize(view, m_style, from, static_cast<int>(count), m_image, static_cast<int>(at));
        from += count;
    }
}

void RingImage::paint(QPainter& painter, const QRectF& target, const TimelineGeometry& now) const {
    const TimeScale& time = m_style.geometry.time;
    // Where the ring's seam lies in the view.
    const std::int64_t seam = time.firstColumn + (time.width - slot(time.firstColumn));
    paintColumns(painter, target, now, time.firstColumn, std::min(seam, time.endColumn()));
    paintColumns(painter, target, now, seam, time.endColumn());
}

void RingImage::paintColumns(QPainter& painter, const QRectF& target, const TimelineGeometry& now,
                             std::int64_t from, std::int64_t to) const {
    if (from >= to)
        return;
    const TimelineGeometry& then = m_style.geometry;
    const double pixel = target.height() / now.height;
    const double left = target.left() + pixel * now.time.xOf(Ticks{from * then.time.ticksPerPixel});
    const double right = target.left() + pixel * now.time.xOf(Ticks{to * then.time.ticksPerPixel});
    const auto x = static_cast<double>(slot(from));
    const auto width = static_cast<double>(to - from);
    if (then.lanes == now.lanes && then.scroll == now.scroll && then.height == now.height) {
        painter.drawImage(QRectF(left, target.top(), right - left, target.height()), m_image,
                          QRectF(x, 0, width, then.height));
        return;
    }
    const auto paintBands = [&](bool pinned) {
        for (const LaneBand& band : now.lanes.bands) {
            const auto was = std::ranges::find(then.lanes.bands, band.key, &LaneBand::key);
            if (was == then.lanes.bands.end() || (band.top < now.lanes.pinnedHeight) != pinned)
                continue;
            const double top = target.top() + pixel * now.viewRowOf(band.top);
            painter.drawImage(QRectF(left, top, right - left, pixel * band.height), m_image,
                              QRectF(x, then.viewRowOf(was->top), width, was->height));
        }
    };
    painter.save();
    painter.setClipRect(target.adjusted(0, pixel * now.lanes.pinnedHeight, 0, 0), Qt::IntersectClip);
    paintBands(false);
    painter.restore();
    paintBands(true);
}

} // namespace lockstep::ui
