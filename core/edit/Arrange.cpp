#include "core/edit/Arrange.h"

#include <algorithm>

namespace lockstep {

namespace {

struct Span {
    double least;
    double most;
    double middle() const { return (least + most) / 2; }
};

Span along(const PlacedBox& box, Direction direction) {
    const bool across = direction == Direction::horizontal;
    const double center = across ? box.center.x.value : box.center.y.value;
    const double half = (across ? box.width : box.height).value / 2;
    return {center - half, center + half};
}

Move moveTo(const PlacedBox& box, Direction direction, double center) {
    CanvasPoint to = box.center;
    (direction == Direction::horizontal ? to.x : to.y) = {center};
    return {box.id, to};
}

Direction directionOf(Alignment alignment) {
    const bool across =
        alignment == Alignment::left || alignment == Alignment::right || alignment == Alignment::columns;
    return across ? Direction::horizontal : Direction::vertical;
}

} // namespace

std::vector<Move> aligned(const std::vector<PlacedBox>& boxes, Alignment alignment) {
    if (boxes.size() < 2)
        return {};
    const Direction direction = directionOf(alignment);
    Span all = along(boxes.front(), direction);
    for (const PlacedBox& box : boxes) {
        const Span span = along(box, direction);
        all = {std::min(all.least, span.least), std::max(all.most, span.most)};
    }
    std::vector<Move> moves;
    for (const PlacedBox& box : boxes) {
        const Span span = along(box, direction);
        const double half = (span.most - span.least) / 2;
        double center = all.middle();
        if (alignment == Alignment::left || alignment == Alignment::top)
            center = all.least + half;
        else if (alignment == Alignment::right || alignment == Alignment::bottom)
            center = all.most - half;
        moves.push_back(moveTo(box, direction, center));
    }
    return moves;
}

std::vector<Move> distributed(const std::vector<PlacedBox>& boxes, Direction direction) {
    if (boxes.size() < 3)
        return {};
    std::vector<const PlacedBox*> row;
    for (const PlacedBox& box : boxes)
        row.push_back(&box);
    std::ranges::stable_sort(row, {},
                             [direction](const PlacedBox* box) { return along(*box, direction).middle(); });
    double filled = 0;
    for (const PlacedBox* box : row)
        filled += along(*box, direction).most - along(*box, direction).least;
    const double least = along(*row.front(), direction).least;
    const double most = along(*row.back(), direction).most;
    const double gap = (most - least - filled) / static_cast<double>(row.size() - 1);
    std::vector<Move> moves;
    double at = along(*row.front(), direction).most + gap;
    for (std::size_t i = 1; i + 1 < row.size(); ++i) {
        const Span span = along(*row[i], direction);
        const double size = span.most - span.least;
        moves.push_back(moveTo(*row[i], direction, at + size / 2));
        at += size + gap;
    }
    return moves;
}

} // namespace lockstep
