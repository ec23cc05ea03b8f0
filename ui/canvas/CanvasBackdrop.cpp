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
constexpr double edge = 8;    ///< pixels from a note's plate to the viewport's border
constexpr double padding = 5; ///< pixels from a plate's edge to what is on it

double plateHeight() {
    return std::ceil(QFontMetricsF(labelFont()).height()) + 4;
}

/// What lies on it stays readable over tiles and grid.
void paintPlate(QPainter& painter, const QRectF& plate) {
    QColor ground = currentTheme().surface;
    ground.setAlphaF(0.85F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(currentTheme().mutedText, 1));
}

QString keyOf(const CellScale& scale) {
    switch (scale.kind) {
    case CellKind::gpu:
        return Backdrop::tr("1 cell = 1 GPU, in the color of its largest loss");
    case CellKind::rack:
        return Backdrop::tr("1 cell = 1 rack, in the color of its GPUs' largest loss");
    case CellKind::block:
        break;
    }
    return Backdrop::tr("1 cell = %1 GPUs, in the color of their largest loss")
        .arg(QString::fromStdString(printCount(scale.gpusPerCell)));
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

double notesHeight() {
    return 2 * edge + plateHeight();
}

void paintScaleBar(QPainter& painter, const QRectF& viewport, double pixelsPerKilometer) {
    const ScaleBar bar = scaleBarFor(pixelsPerKilometer, mostBarPixels);
    const QString length = QString::fromStdString(printDistance(bar.length));
    painter.setFont(labelFont());
    const double written = std::ceil(QFontMetricsF(painter.font()).horizontalAdvance(length));
    const double width = std::round(bar.pixels) + written + 3 * padding;
    const QRectF plate(viewport.right() - edge - width, viewport.bottom() - notesHeight() + edge, width,
                       plateHeight());
    paintPlate(painter, plate);
    painter.drawText(plate.adjusted(padding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, length);
    const double right = plate.right() - padding;
    const double left = right - std::round(bar.pixels);
    const double y = std::round(plate.center().y()) + 3;
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    painter.drawLine(QPointF(left, y - 5), QPointF(left, y));
    painter.drawLine(QPointF(right, y - 5), QPointF(right, y));
}

void paintCellKey(QPainter& painter, const QRectF& viewport, const CellScale& scale) {
    painter.setFont(labelFont());
    const QString text = keyOf(scale);
    const double width = std::ceil(QFontMetricsF(painter.font()).horizontalAdvance(text)) + 2 * padding;
    const QRectF plate(viewport.left() + edge, viewport.bottom() - notesHeight() + edge, width,
                       plateHeight());
    paintPlate(painter, plate);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void paintCellFrame(QPainter& painter, const QRectF& cell) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(currentTheme().text, 1));
    painter.drawRect(cell.adjusted(-1, -1, 0, 0));
}

void paintGuides(QPainter& painter, const std::vector<SnapGuide>& guides,
                 const std::function<QPointF(CanvasPoint)>& onView) {
    if (guides.empty())
        return;
    const QColor color = currentTheme().error; // stands out from tiles, links and the selection
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const SnapGuide& guide : guides) {
        const QPointF from = onView(guide.from);
        const QPointF to = onView(guide.to);
        const bool gap = guide.kind == SnapGuide::Kind::gap;
        painter.setPen(
            QPen(color, gap ? 2 : 1, guide.kind == SnapGuide::Kind::center ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(from, to);
        if (!gap)
            continue;
        const QPointF tick = from.y() == to.y() ? QPointF(0, 5) : QPointF(5, 0);
        painter.drawLine(from - tick, from + tick);
        painter.drawLine(to - tick, to + tick);
    }
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
    painter.setPen(QPen(currentTheme().accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(viewport.adjusted(0, 0, -1, -1));
}

void paintInvitation(QPainter& painter, const QRectF& viewport) {
    painter.setFont(labelFont());
    painter.setPen(currentTheme().mutedText);
    painter.drawText(
        viewport, Qt::AlignCenter,
        Backdrop::tr("Drag a campus from the library onto this canvas,\nthen drop racks on it."));
}

} // namespace lockstep::ui
