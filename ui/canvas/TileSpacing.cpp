#include "ui/canvas/TileSpacing.h"

#include <cmath>

namespace lockstep::ui {

namespace {

constexpr int mostRounds = 80;

/// How far `b` has to go from `a` along the axis where that is least; null where they are apart.
QPointF push(const QRectF& a, const QRectF& b, double gap) {
    const QPointF between = b.center() - a.center();
    const double x = (a.width() + b.width()) / 2 + gap - std::abs(between.x());
    const double y = (a.height() + b.height()) / 2 + gap - std::abs(between.y());
    if (x <= 1e-6 || y <= 1e-6)
        return {};
    if (x < y)
        return {between.x() < 0 ? -x : x, 0};
    return {0, between.y() < 0 ? -y : y};
}

bool separate(QRectF& a, bool holdA, QRectF& b, bool holdB, double gap) {
    const QPointF way = push(a, b, gap);
    if (way.isNull() || (holdA && holdB))
        return false;
    const double shareOfB = holdA ? 1 : holdB ? 0 : 0.5;
    a.translate(way * (shareOfB - 1));
    b.translate(way * shareOfB);
    return true;
}

} // namespace

std::vector<QPointF> spacedOffsets(std::vector<QRectF> tiles, const std::vector<bool>& held, double gap) {
    std::vector<QPointF> start;
    for (const QRectF& tile : tiles)
        start.push_back(tile.topLeft());
    bool moved = true;
    for (int round = 0; round < mostRounds && moved; ++round) {
        moved = false;
        for (std::size_t i = 0; i < tiles.size(); ++i)
            for (std::size_t j = i + 1; j < tiles.size(); ++j)
                moved = separate(tiles[i], held[i], tiles[j], held[j], gap) || moved;
    }
    std::vector<QPointF> offsets;
    for (std::size_t i = 0; i < tiles.size(); ++i)
        offsets.push_back(tiles[i].topLeft() - start[i]);
    return offsets;
}

} // namespace lockstep::ui
