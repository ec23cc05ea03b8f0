#include "ui/canvas/TileSpacing.h"

#include <cmath>

namespace lockstep::ui {

namespace {

constexpr int mostRounds = 80;

/// How far `b` has to go from `a` along the axis where that is least; null where they are apart. `sense` is
/// the way from a to b as they stand on the map: tiles never change sides.
QPointF push(const QRectF& a, const QRectF& b, QPointF sense, QSizeF gap) {
    const QPointF between = b.center() - a.center();
    const double wide = (a.width() + b.width()) / 2 + gap.width();
    const double high = (a.height() + b.height()) / 2 + gap.height();
    const double right = sense.x() < 0 ? -1 : 1;
    const double down = sense.y() < 0 ? -1 : 1;
    const double x = wide - right * between.x();
    const double y = high - down * between.y();
    // Apart on the wrong side is not apart: others may have pushed one past the other.
    if (x <= 1e-6 || y <= 1e-6)
        return {};
    return x < y ? QPointF(right * x, 0) : QPointF(0, down * y);
}

bool separate(QRectF& a, bool holdA, QRectF& b, bool holdB, QPointF sense, QSizeF gap) {
    const QPointF way = push(a, b, sense, gap);
    if (way.isNull() || (holdA && holdB))
        return false;
    const double shareOfB = holdA ? 1 : holdB ? 0 : 0.5;
    a.translate(way * (shareOfB - 1));
    b.translate(way * shareOfB);
    return true;
}

} // namespace

std::vector<QPointF> spacedOffsets(std::vector<QRectF> tiles, const std::vector<bool>& held, QSizeF gap) {
    std::vector<QPointF> start;
    for (const QRectF& tile : tiles)
        start.push_back(tile.center());
    bool moved = true;
    for (int round = 0; round < mostRounds && moved; ++round) {
        moved = false;
        for (std::size_t i = 0; i < tiles.size(); ++i)
            for (std::size_t j = i + 1; j < tiles.size(); ++j)
                moved = separate(tiles[i], held[i], tiles[j], held[j], start[j] - start[i], gap) || moved;
    }
    std::vector<QPointF> offsets;
    for (std::size_t i = 0; i < tiles.size(); ++i)
        offsets.push_back(tiles[i].center() - start[i]);
    return offsets;
}

} // namespace lockstep::ui
