#include "ui/canvas/LinkGeometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lockstep::ui {

namespace {

/// Where the ray from the center of `rect` to `to` leaves it.
QPointF exitPoint(const QRectF& rect, QPointF to) {
    const QPointF center = rect.center();
    const QPointF way = to - center;
    double share = 1;
    if (way.x() != 0)
        share = std::min(share, rect.width() / 2 / std::abs(way.x()));
    if (way.y() != 0)
        share = std::min(share, rect.height() / 2 / std::abs(way.y()));
    return center + way * share;
}

} // namespace

QLineF lineBetween(const QRectF& from, const QRectF& to) {
    const QLineF line(exitPoint(from, to.center()), exitPoint(to, from.center()));
    const QPointF way = to.center() - from.center();
    const bool crossed = line.dx() * way.x() + line.dy() * way.y() <= 0;
    const QPointF middle = (from.center() + to.center()) / 2;
    return crossed ? QLineF(middle, middle) : line;
}

QLineF beside(const QLineF& line, double distance) {
    if (line.length() == 0)
        return line.translated(0, distance);
    const QPointF normal(-line.dy() / line.length(), line.dx() / line.length());
    return line.translated(normal * distance);
}

std::optional<QLineF> clippedTo(const QLineF& line, const QRectF& rect) {
    // Liang and Barsky: the span of the line's parameter that is inside all four edges.
    const std::array<double, 4> way{-line.dx(), line.dx(), -line.dy(), line.dy()};
    const std::array<double, 4> room{line.x1() - rect.left(), rect.right() - line.x1(),
                                     line.y1() - rect.top(), rect.bottom() - line.y1()};
    double enter = 0;
    double leave = 1;
    for (std::size_t edge = 0; edge < 4; ++edge) {
        if (way[edge] == 0 && room[edge] < 0)
            return std::nullopt;
        if (way[edge] < 0)
            enter = std::max(enter, room[edge] / way[edge]);
        if (way[edge] > 0)
            leave = std::min(leave, room[edge] / way[edge]);
    }
    if (enter > leave)
        return std::nullopt;
    return QLineF(line.pointAt(enter), line.pointAt(leave));
}

double distanceTo(const QLineF& segment, QPointF point) {
    const QPointF way = segment.p2() - segment.p1();
    const double square = QPointF::dotProduct(way, way);
    const double along = square == 0 ? 0 : QPointF::dotProduct(point - segment.p1(), way) / square;
    return QLineF(segment.pointAt(std::clamp(along, 0.0, 1.0)), point).length();
}

double widthOf(BytesPerSecond capacity) {
    return std::clamp(3.0 + 2.0 * std::log10(1.0 + inGigabitsPerSecond(capacity) / 100.0), 3.0, 12.0);
}

} // namespace lockstep::ui
