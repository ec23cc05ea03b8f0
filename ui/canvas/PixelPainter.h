#pragma once

#include <QFont>
#include <QPainter>

namespace lockstep::ui {

/// Lets an item paint in screen pixels from its own origin, whatever the zoom: text and tiles keep their
/// size. While it lives the painter is turned from scene units to pixels and snapped to whole ones, so that
/// text stays sharp.
class PixelPainter {
public:
    PixelPainter(QPainter* painter, double pixelsPerUnit);
    ~PixelPainter();

private:
    QPainter* m_painter;
};

/// The fonts of the canvas.
QFont titleFont();
QFont labelFont();

/// A rounded card with a border. `border` decides the pen.
void paintCard(QPainter* painter, const QRectF& rect, const QColor& fill, const QPen& border);

/// A triangle with an exclamation mark: a warning is told by its shape, not only by its color.
void paintWarningMark(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& mark);

/// An octagon with a cross, likewise.
void paintErrorMark(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& mark);

} // namespace lockstep::ui
