#include "ui/canvas/PixelPainter.h"

#include <cmath>

#include <QApplication>

namespace lockstep::ui {

PixelPainter::PixelPainter(QPainter* painter, double pixelsPerUnit) : m_painter(painter) {
    painter->save();
    QTransform pixels =
        QTransform::fromScale(1 / pixelsPerUnit, 1 / pixelsPerUnit) * painter->worldTransform();
    if (std::abs(pixels.m11() - 1) < 1e-6)
        pixels = QTransform::fromTranslate(std::round(pixels.dx()), std::round(pixels.dy()));
    painter->setWorldTransform(pixels);
}

PixelPainter::~PixelPainter() {
    m_painter->restore();
}

QFont titleFont() {
    QFont font = QApplication::font();
    font.setBold(true);
    return font;
}

QFont labelFont() {
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

void paintCard(QPainter* painter, const QRectF& rect, const QColor& fill, const QPen& border) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border);
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, 6, 6);
}

void paintWarningMark(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& mark) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawPolygon(QPolygonF{{rect.center().x(), rect.top()}, rect.bottomRight(), rect.bottomLeft()});
    painter->setPen(QPen(mark, rect.height() / 8, Qt::SolidLine, Qt::RoundCap));
    const double x = rect.center().x();
    painter->drawLine(QPointF(x, rect.top() + rect.height() * 0.38),
                      QPointF(x, rect.top() + rect.height() * 0.66));
    painter->drawPoint(QPointF(x, rect.top() + rect.height() * 0.84));
}

void paintErrorMark(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& mark) {
    const double size = rect.width();
    const double corner = size * 0.3;
    const auto at = [&rect](double x, double y) { return rect.topLeft() + QPointF(x, y); };
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawPolygon(QPolygonF{at(corner, 0), at(size - corner, 0), at(size, corner),
                                   at(size, size - corner), at(size - corner, size), at(corner, size),
                                   at(0, size - corner), at(0, corner)});
    painter->setPen(QPen(mark, size / 8, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(at(0.32 * size, 0.32 * size), at(0.68 * size, 0.68 * size));
    painter->drawLine(at(0.68 * size, 0.32 * size), at(0.32 * size, 0.68 * size));
}

} // namespace lockstep::ui
