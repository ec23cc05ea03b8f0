#include "ui/canvas/AnnotationLayout.h"

#include <QFontMetricsF>

#include "ui/canvas/PixelPainter.h"

namespace lockstep::ui {

namespace {

constexpr double titlePadding = 6; ///< pixels beside a frame's title

QPointF pixelsOf(CanvasPoint point, double pixelsPerKilometer) {
    return {point.x.value * pixelsPerKilometer, point.y.value * pixelsPerKilometer};
}

QRectF centered(QPointF center, QSizeF size) {
    QRectF rect(QPointF(), size);
    rect.moveCenter(center);
    return rect;
}

/// Above the frame, so that it covers nothing inside.
QRectF titleRect(const QRectF& frame, const QString& title) {
    if (title.isEmpty())
        return {};
    const QFontMetricsF metrics(titleFont());
    const QSizeF size(metrics.horizontalAdvance(title) + 2 * titlePadding, metrics.height() + 4);
    return {frame.topLeft() - QPointF(0, size.height()), size};
}

template<class Box>
Grip gripOf(const std::vector<Box>& boxes, decltype(Box::id) id, QPointF point, Grip grip) {
    for (const Box& box : boxes) {
        if (box.id != id)
            continue;
        const std::array<QPointF, 4> corners = cornersOf(box.rect);
        for (grip.corner = 0; grip.corner < corners.size(); ++grip.corner)
            if (QLineF(corners[grip.corner], point).length() <= gripRadius + 3)
                return grip;
    }
    return {};
}

} // namespace

void placeAnnotations(CanvasLayout& layout, const Scenario& scenario) {
    layout.notes.clear();
    layout.frames.clear();
    for (const Note& note : scenario.notes)
        layout.notes.push_back({note.id, centered(pixelsOf(note.position, layout.pixelsPerKilometer),
                                                  QSizeF(note.width, note.height))});
    for (const CanvasFrame& frame : scenario.frames) {
        const QRectF rect =
            centered(pixelsOf(frame.position, layout.pixelsPerKilometer),
                     QSizeF(frame.width.value, frame.height.value) * layout.pixelsPerKilometer);
        layout.frames.push_back({frame.id, rect, titleRect(rect, QString::fromStdString(frame.title))});
    }
}

std::array<QPointF, 4> cornersOf(const QRectF& rect) {
    return {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
}

Grip gripAt(const CanvasLayout& layout, const ThingSet& selected, QPointF point) {
    if (selected.count() != 1)
        return {};
    if (!selected.notes.empty())
        return gripOf(layout.notes, selected.notes.front(), point, {selected.notes.front(), {}});
    if (!selected.frames.empty())
        return gripOf(layout.frames, selected.frames.front(), point, {{}, selected.frames.front()});
    return {};
}

} // namespace lockstep::ui
