#pragma once

#include <QImage>
#include <QRectF>

#include "ui/timeline/TimelineRaster.h"

class QPainter;

namespace lockstep::ui {

/// A finished picture of the timeline and how far into the run it reaches.
struct TimelinePicture {
    QImage image;
    RasterStyle style;
    Ticks end; ///< of the run it was drawn from
};

/// The picture on screen, kept as a ring of pixel columns: column c is at c - m_origin modulo the width, so
/// that following and panning draw only the columns that come into view.
class RingImage {
public:
    bool isEmpty() const { return m_image.isNull(); }
    const RasterStyle& style() const { return m_style; }
    /// Whether moving in time is enough to show `style`.
    bool fits(const RasterStyle& style) const;

    void adopt(TimelinePicture picture);
    void clear() { *this = {}; }

    /// Pixel columns `moveTo` would draw, with a run that has come to `end`.
    std::int64_t columnsToDraw(std::int64_t firstColumn, Ticks end) const;
    void moveTo(std::int64_t firstColumn, const TimelineView& view);

    /// Fills `target` with what the ring holds of `now`, stretched where it was drawn for another geometry.
    void paint(QPainter& painter, const QRectF& target, const TimelineGeometry& now) const;

private:
    void draw(const TimelineView& view, std::int64_t from, std::int64_t to);
    std::int64_t slot(std::int64_t column) const;
    void paintColumns(QPainter& painter, const QRectF& target, const TimelineGeometry& now, std::int64_t from,
                      std::int64_t to) const;

    QImage m_image;
    RasterStyle m_style;
    std::int64_t m_origin = 0;
    std::int64_t m_drawn =
        0; ///< columns before it are final; those after it lacked steps when they were drawn
};

} // namespace lockstep::ui
