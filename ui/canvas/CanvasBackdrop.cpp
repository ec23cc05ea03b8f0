#include "ui/canvas/CanvasBackdrop.h"

#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include "core/quantity/QuantityText.h"
#include "ui/canvas/CanvasLayout.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

struct Backdrop {
    Q_DECLARE_TR_FUNCTIONS(Backdrop)
};

constexpr double leastGridPixels = 56;
constexpr double mostBarPixels = 140;
constexpr double edge = 14; ///< pixels to the viewport's border

void paintNote(QPainter& painter, const QRectF& rect, int flags, const QString& text) {
    const Theme& theme = currentTheme();
    QColor ground = theme.surface;
    ground.setAlphaF(0.8F);
    const QRectF written = QFontMetricsF(painter.font()).boundingRect(rect, flags, text);
    painter.fillRect(written.adjusted(-3, -1, 3, 1), ground);
    painter.setPen(theme.mutedText);
    painter.drawText(rect, flags, text);
}

} // namespace

void paintGrid(QPainter& painter, const QRectF& exposed, double pixelsPerKilometer) {
    const Theme& theme = currentTheme();
    painter.fillRect(exposed, theme.surface);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.grid, 0));
    const double step = gridSpacing(pixelsPerKilometer, leastGridPixels).value * unitsPerKilometer;
    for (double x = std::floor(exposed.left() / step) * step; x <= exposed.right(); x += step)
        painter.drawLine(QPointF(x, exposed.top()), QPointF(x, exposed.bottom()));
    for (double y = std::floor(exposed.top() / step) * step; y <= exposed.bottom(); y += step)
        painter.drawLine(QPointF(exposed.left(), y), QPointF(exposed.right(), y));
}

void paintLeaders(QPainter& painter, const CanvasLayout& layout) {
    const Theme& theme = currentTheme();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const CanvasTile& tile : layout.tiles) {
        if (tile.rect.contains(tile.anchor))
            continue;
        painter.setPen(QPen(theme.mutedText, 1, Qt::DotLine));
        painter.drawLine(tile.anchor, tile.rect.center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.mutedText);
        painter.drawEllipse(tile.anchor, 3.5, 3.5);
    }
}

void paintScaleBar(QPainter& painter, const QRectF& viewport, double pixelsPerKilometer) {
    const Theme& theme = currentTheme();
    const ScaleBar bar = scaleBarFor(pixelsPerKilometer, mostBarPixels);
    const double right = viewport.right() - edge;
    const double y = viewport.bottom() - edge;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.mutedText, 1));
    const double left = std::round(right - bar.pixels);
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    painter.drawLine(QPointF(left, y - 5), QPointF(left, y));
    painter.drawLine(QPointF(right, y - 5), QPointF(right, y));
    painter.setFont(labelFont());
    const double height = QFontMetricsF(painter.font()).height();
    paintNote(painter, {right - mostBarPixels, y - 6 - height, mostBarPixels, height},
              Qt::AlignRight | Qt::AlignVCenter, QString::fromStdString(printDistance(bar.length)));
}

void paintCellKey(QPainter& painter, const QRectF& viewport, double gpusPerCell) {
    painter.setFont(labelFont());
    const double height = QFontMetricsF(painter.font()).height();
    const QString text =
        gpusPerCell == 1
            ? Backdrop::tr("1 cell = 1 GPU")
            : Backdrop::tr("1 cell = %1 GPUs").arg(QString::fromStdString(printCount(gpusPerCell)));
    paintNote(painter, {edge, viewport.bottom() - edge - height + 4, 240, height},
              Qt::AlignLeft | Qt::AlignVCenter, text);
}

void paintBand(QPainter& painter, const QRectF& band) {
    const Theme& theme = currentTheme();
    QColor fill = theme.accent;
    fill.setAlphaF(0.12F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(fill);
    painter.drawRect(band);
}

void paintFocusFrame(QPainter& painter, const QRectF& viewport) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(currentTheme().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(viewport.adjusted(1, 1, -1, -1));
}

void paintInvitation(QPainter& painter, const QRectF& viewport) {
    painter.setFont(labelFont());
    painter.setPen(currentTheme().mutedText);
    painter.drawText(
        viewport, Qt::AlignCenter,
        Backdrop::tr("Drag a campus from the library onto this canvas,\nthen drop racks on it."));
}

} // namespace lockstep::ui
