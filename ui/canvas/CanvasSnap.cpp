#include "ui/canvas/CanvasSnap.h"

#include <algorithm>

#include <QFontMetricsF>

#include "ui/canvas/PixelPainter.h"

namespace lockstep::ui {

namespace {

QRectF kilometersOf(const PlacedBox& box) {
    return {box.center.x.value - box.width.value / 2, box.center.y.value - box.height.value / 2,
            box.width.value, box.height.value};
}

SnapBox snapBox(const QRectF& rect) {
    return {{{rect.center().x()}, {rect.center().y()}}, {rect.width()}, {rect.height()}};
}

} // namespace

std::vector<PlacedBox> boxesOn(const CanvasLayout& layout, const Scenario& scenario) {
    std::vector<PlacedBox> boxes;
    const auto add = [&](auto id, QSizeF pixels) {
        if (const auto* thing = scenario.find(id))
            boxes.push_back({id,
                             thing->position,
                             {pixels.width() / layout.pixelsPerKilometer},
                             {pixels.height() / layout.pixelsPerKilometer}});
    };
    for (const CanvasTile& tile : layout.tiles)
        add(tile.id, tile.rect.size());
    for (const CanvasNote& note : layout.notes)
        add(note.id, note.rect.size());
    for (const CanvasFrameBox& frame : layout.frames)
        add(frame.id, frame.rect.size());
    return boxes;
}

QSizeF emptyTileSize() {
    const TileMetrics metrics{QFontMetricsF(titleFont()).height() + 2, QFontMetricsF(labelFont()).height()};
    return planTile({}, metrics).size;
}

Snapped snapAmong(const std::vector<PlacedBox>& boxes, const std::vector<PlacedBox>& moving,
                  double pixelsPerKilometer, const QRectF& visible, SnapAxes axes, double pixels) {
    if (moving.empty())
        return {};
    QRectF whole;
    for (const PlacedBox& box : moving)
        whole |= kilometersOf(box);
    const QRectF sight(visible.topLeft() / pixelsPerKilometer, visible.size() / pixelsPerKilometer);
    std::vector<SnapBox> others;
    for (const PlacedBox& box : boxes)
        if (std::ranges::find(moving, box.id, &PlacedBox::id) == moving.end() &&
            kilometersOf(box).intersects(sight))
            others.push_back(snapBox(kilometersOf(box)));
    return snap(snapBox(whole), others, {pixels / pixelsPerKilometer}, axes);
}

} // namespace lockstep::ui
