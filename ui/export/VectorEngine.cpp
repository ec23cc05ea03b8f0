#include "ui/export/VectorEngine.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <QPixmap>

namespace lockstep::ui {

namespace {

constexpr QPaintEngine::DirtyFlags clipFlags =
    QPaintEngine::DirtyClipRegion | QPaintEngine::DirtyClipPath | QPaintEngine::DirtyClipEnabled;

/// How far a pen reaches over its line, in units of the device.
double reachOf(const QPen& pen, const QTransform& transform) {
    if (pen.style() == Qt::NoPen)
        return 0;
    return 0.5 + std::max(pen.widthF(), 1.0) * penScale(pen, transform) *
                     (pen.joinStyle() == Qt::MiterJoin ? 1 : 0.5);
}

QRectF boxOf(const QPointF& place, const QTextItem& item) {
    return {place.x(), place.y() - item.ascent(), item.width(), item.ascent() + item.descent()};
}

} // namespace

double penScale(const QPen& pen, const QTransform& transform) {
    return pen.isCosmetic() ? 1 : std::sqrt(std::abs(transform.determinant()));
}

void VectorEngine::updateState(const QPaintEngineState& now) {
    if (now.state() & clipFlags)
        m_clip.follow(now);
    if (now.state() & ~clipFlags)
        takeState(now);
}

bool VectorEngine::shows(const QRectF& box) {
    const std::optional<ClipArea>& area = m_clip.areaUnder(systemClip());
    const auto reach = area ? area->reach(box) : ClipArea::Reach::inside;
    if (reach == ClipArea::Reach::outside)
        return false;
    keepTo(reach == ClipArea::Reach::across ? &*area : nullptr, m_clip.edition());
    return true;
}

void VectorEngine::putPath(const QPainterPath& path, bool isFilled) {
    const bool hasFill = isFilled && state->brush().style() != Qt::NoBrush;
    if (path.isEmpty() || (!hasFill && state->pen().style() == Qt::NoPen))
        return;
    const double reach = reachOf(state->pen(), state->transform());
    QRectF box = state->transform().map(path).controlPointRect().adjusted(-reach, -reach, reach, reach);
    // A line has no height, but shows.
    if (box.isEmpty())
        box.adjust(-0.01, -0.01, 0.01, 0.01);
    if (shows(box))
        putShape(path, hasFill);
}

void VectorEngine::drawPath(const QPainterPath& path) {
    putPath(path, true);
}

void VectorEngine::drawRects(const QRectF* rects, int count) {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    std::for_each_n(rects, count, [&path](const QRectF& rect) { path.addRect(rect); });
    putPath(path, true);
}

void VectorEngine::drawRects(const QRect* rects, int count) {
    const std::vector<QRectF> exact(rects, rects + count);
    drawRects(exact.data(), count);
}

void VectorEngine::drawLines(const QLineF* lines, int count) {
    QPainterPath path;
    std::for_each_n(lines, count, [&path](const QLineF& line) {
        path.moveTo(line.p1());
        path.lineTo(line.p2());
    });
    putPath(path, false);
}

void VectorEngine::drawLines(const QLine* lines, int count) {
    const std::vector<QLineF> exact(lines, lines + count);
    drawLines(exact.data(), count);
}

void VectorEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    QPainterPath path;
    path.setFillRule(mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    if (mode != PolylineMode)
        path.closeSubpath();
    putPath(path, mode != PolylineMode);
}

void VectorEngine::drawPolygon(const QPoint* points, int count, PolygonDrawMode mode) {
    const std::vector<QPointF> exact(points, points + count);
    drawPolygon(exact.data(), count, mode);
}

void VectorEngine::drawPixmap(const QRectF& box, const QPixmap& pixmap, const QRectF& part) {
    drawImage(box, pixmap.toImage(), part, Qt::AutoColor);
}

void VectorEngine::drawImage(const QRectF& box, const QImage& image, const QRectF& part,
                             Qt::ImageConversionFlags) {
    const QRect cut = part.toAlignedRect().intersected(image.rect());
    if (!cut.isEmpty() && shows(state->transform().mapRect(box)))
        putImage(box, cut == image.rect() ? image : image.copy(cut));
}

void VectorEngine::drawTextItem(const QPointF& place, const QTextItem& item) {
    if (state->pen().style() != Qt::NoPen && shows(state->transform().mapRect(boxOf(place, item))))
        putText(place, item);
}

int VectorPaper::metric(PaintDeviceMetric which) const {
    constexpr double millimetersPerInch = 25.4;
    switch (which) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return static_cast<int>(std::lround(m_size.width() * millimetersPerInch / m_resolution));
    case PdmHeightMM:
        return static_cast<int>(std::lround(m_size.height() * millimetersPerInch / m_resolution));
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return m_resolution;
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return 1 << 24;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(which);
    }
}

} // namespace lockstep::ui
