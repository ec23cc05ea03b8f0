#include "ui/charts/Clipped.h"

#include <algorithm>
#include <optional>

#include <QLineF>

namespace lockstep::ui {

namespace {

/// The part of a segment in the box (Liang and Barsky).
std::optional<QLineF> segmentInside(const QLineF& segment, const QRectF& box) {
    double enters = 0;
    double leaves = 1;
    const auto cut = [&enters, &leaves](double toBorder, double along) {
        if (along == 0)
            return toBorder >= 0;
        const double at = toBorder / along;
        if (along > 0)
            leaves = std::min(leaves, at);
        else
            enters = std::max(enters, at);
        return enters <= leaves;
    };
    const bool touches =
        cut(segment.x1() - box.left(), -segment.dx()) && cut(box.right() - segment.x1(), segment.dx()) &&
        cut(segment.y1() - box.top(), -segment.dy()) && cut(box.bottom() - segment.y1(), segment.dy());
    if (!touches)
        return std::nullopt;
    return QLineF(segment.pointAt(enters), leaves < 1 ? segment.pointAt(leaves) : segment.p2());
}

} // namespace

std::vector<QPolygonF> piecesInside(const QPolygonF& line, const QRectF& box) {
    std::vector<QPolygonF> pieces;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const auto inside = segmentInside({line[i - 1], line[i]}, box);
        if (!inside)
            continue;
        if (pieces.empty() || pieces.back().back() != inside->p1())
            pieces.push_back({inside->p1()});
        pieces.back().append(inside->p2());
    }
    return pieces;
}

QPolygonF partInside(const QPolygonF& area, const QRectF& box) {
    return box.contains(area.boundingRect()) ? area : area.intersected(QPolygonF(box));
}

} // namespace lockstep::ui
