#include "ui/canvas/CellDrawing.h"

#include <algorithm>
#include <cmath>

#include <QPaintEngine>
#include <QPainter>

#include "ui/canvas/CellImage.h"

namespace lockstep::ui {

namespace {

constexpr double leastDensity = 1; ///< pixels of the image for each of the painter
constexpr double mostDensity = 4;
constexpr double nearEnough = 1e-3; ///< pixels

bool isWhole(double pixels) {
    return std::abs(pixels - std::round(pixels)) < nearEnough;
}

/// Whether each pixel of the image is one of the device.
bool isOnPixels(const QPainter& painter, const QRectF& part, double density) {
    const QTransform& device = painter.deviceTransform();
    const QPointF corner = device.map(part.topLeft());
    return painter.paintEngine()->type() == QPaintEngine::Raster && device.type() <= QTransform::TxScale &&
           std::abs(device.m11() - density) < 1e-9 && std::abs(device.m22() - density) < 1e-9 &&
           isWhole(corner.x()) && isWhole(corner.y()) && isWhole(part.width() * density) &&
           isWhole(part.height() * density);
}

} // namespace

void drawCells(QPainter& painter, const CellGrid& grid, QPointF origin, const QRectF& part,
               std::span<const std::uint8_t> causes, const CellPalette& palette) {
    const QTransform device = painter.deviceTransform();
    const double density = std::clamp(device.m11(), leastDensity, mostDensity);
    const CellWindow window{part.translated(-origin), density};
    if (!isOnPixels(painter, part, density)) {
        QImage image = paintCells(grid, window, causes, palette);
        image.setDevicePixelRatio(density);
        painter.drawImage(part.topLeft(), image);
        return;
    }
    // Qt scales an image of a high resolution pixel by pixel, even by one; unscaled it copies lines.
    const QPoint corner = device.map(part.topLeft()).toPoint();
    const QTransform world = painter.worldTransform();
    painter.setWorldTransform(device.inverted() * world);
    paintCellStrips(grid, window, causes, palette, [&](int line, const QImage& strip) {
        painter.drawImage(corner + QPoint(0, line), strip);
    });
    painter.setWorldTransform(world);
}

} // namespace lockstep::ui
