#include "ui/canvas/LinkLabels.h"

#include <algorithm>
#include <cmath>

#include "ui/canvas/LinkGeometry.h"

namespace lockstep::ui {

namespace {

constexpr double besideGap = 5;       ///< pixels between a line and a label beside it
constexpr double otherLineMargin = 8; ///< pixels to any other line: more than to the own
constexpr int placesAlong = 16;       ///< tried to each side of a line's middle

/// Half of what a label of this size takes up along and across a line.
QSizeF halfExtent(const QLineF& line, QSizeF size) {
    if (line.length() == 0)
        return size / 2;
    const double along = std::abs(line.dx()) / line.length();
    const double across = std::abs(line.dy()) / line.length();
    return {(along * size.width() + across * size.height()) / 2,
            (across * size.width() + along * size.height()) / 2};
}

double distanceBetween(const QLineF& line, const QRectF& rect) {
    if (clippedTo(line, rect))
        return 0;
    const auto away = [&](QPointF end) {
        return std::hypot(std::max({rect.left() - end.x(), 0.0, end.x() - rect.right()}),
                          std::max({rect.top() - end.y(), 0.0, end.y() - rect.bottom()}));
    };
    double least = std::min(away(line.p1()), away(line.p2()));
    for (const QPointF corner : {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()})
        least = std::min(least, distanceTo(line, corner));
    return least;
}

bool isFree(const QRectF& place, const QLineF& line, const LabelSurroundings& around) {
    const auto covers = [&](const QRectF& other) { return place.intersects(other); };
    if (std::ranges::any_of(around.taken, covers))
        return false;
    const QRectF wide = place.adjusted(-otherLineMargin, -otherLineMargin, otherLineMargin, otherLineMargin);
    const double own = distanceTo(line, place.center());
    return std::ranges::none_of(around.otherLines, [&](const QLineF& other) {
        return clippedTo(other, wide) || distanceTo(other, place.center()) <= own;
    });
}

/// The places for a label, best first: on the line from its middle outward, then beside it, where it may
/// reach past the line's end but still touches it.
std::vector<QRectF> placesFor(const QLineF& line, QSizeF size) {
    const QSizeF half = halfExtent(line, size);
    const double aside = half.height() + besideGap;
    const double past = line.length() == 0 ? 0 : half.width() / line.length();
    std::vector<QRectF> places;
    for (const double normal : {0.0, aside, -aside}) {
        const QLineF way = beside(line, normal);
        const double reach = 0.5 + (normal == 0 ? 0 : past);
        for (int step = 0; step <= 2 * placesAlong; ++step) {
            const int outward = (step + 1) / 2 * (step % 2 == 0 ? 1 : -1);
            QRectF place(QPointF(), size);
            place.moveCenter(way.pointAt(0.5 + reach * outward / placesAlong));
            if (distanceBetween(line, place) <= besideGap + 1)
                places.push_back(place);
        }
    }
    return places;
}

/// Only what is near enough to a label of this size on or beside the link to matter to it.
LabelSurroundings surroundingsOf(const CanvasLine& link, QSizeF size, const CanvasLayout& layout) {
    LabelSurroundings around;
    const double reach = size.width() + size.height() + 2 * otherLineMargin;
    const QRectF region =
        QRectF(link.line.p1(), link.line.p2()).normalized().adjusted(-reach, -reach, reach, reach);
    const auto take = [&](const QRectF& rect) {
        if (rect.intersects(region))
            around.taken.push_back(rect.adjusted(-labelMargin, -labelMargin, labelMargin, labelMargin));
    };
    for (const CanvasTile& tile : layout.tiles)
        take(tile.rect);
    for (const CanvasLine& other : layout.links) {
        if (other.id == link.id)
            continue;
        if (clippedTo(other.line, region))
            around.otherLines.push_back(other.line);
        if (!other.label.isNull())
            take(other.label);
    }
    return around;
}

} // namespace

std::optional<QRectF> labelPlace(const QLineF& line, QSizeF size, const LabelSurroundings& around) {
    std::optional<QRectF> outside;
    for (const QRectF& place : placesFor(line, size)) {
        if (!isFree(place, line, around))
            continue;
        if (around.preferred.contains(place))
            return place;
        if (!outside)
            outside = place;
    }
    return outside;
}

QSizeF labelSize(const LinkRequest& request, LabelForm form) {
    switch (form) {
    case LabelForm::none:
        return {};
    case LabelForm::brief:
        return request.briefLabel;
    case LabelForm::full:
        return request.label;
    }
    return {};
}

void placeLabels(CanvasLayout& layout, const std::vector<LinkRequest>& requests, LabelForm most) {
    QRectF tiles;
    for (const CanvasTile& tile : layout.tiles)
        tiles |= tile.rect;
    for (CanvasLine& link : layout.links) {
        const auto request = std::ranges::find(requests, link.id, &LinkRequest::id);
        LabelSurroundings around = surroundingsOf(link, labelSize(*request, most), layout);
        around.preferred = tiles;
        for (const LabelForm form : {LabelForm::full, LabelForm::brief}) {
            if (form > most || link.form != LabelForm::none)
                continue;
            if (const auto place = labelPlace(link.line, labelSize(*request, form), around)) {
                link.form = form;
                link.label = *place;
            }
        }
    }
}

} // namespace lockstep::ui
