#include "ui/charts/LegendPlaces.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

constexpr int gap = 6; // logical pixels

/// How many entries stand in each row.
using Rows = std::vector<std::size_t>;

int startOf(std::size_t row, const LegendRoom& room) {
    return row == 0 ? room.indent : 0;
}

Rows filled(const std::vector<LegendWish>& wishes, const LegendRoom& room) {
    Rows rows{0};
    int x = room.indent;
    for (const LegendWish& wish : wishes) {
        if (x > 0 && x + wish.name > room.width) {
            rows.push_back(0);
            x = 0;
        }
        ++rows.back();
        x += wish.name + gap;
    }
    return rows;
}

/// As even as the title beside the first row allows.
Rows shared(std::size_t count, std::size_t rowCount, const LegendRoom& room) {
    Rows best{count};
    int widest = -1;
    for (std::size_t first = 0; rowCount > 1 && first <= count; ++first) {
        Rows rows(rowCount, (count - first) / (rowCount - 1));
        for (std::size_t i = 0; i < (count - first) % (rowCount - 1); ++i)
            ++rows[rowCount - 1 - i];
        rows.front() = first;
        const int beside = first == 0 ? room.width : (room.width - room.indent) / static_cast<int>(first);
        const int below = room.width / static_cast<int>(std::max<std::size_t>(rows.back(), 1));
        if (std::min(beside, below) > widest) {
            widest = std::min(beside, below);
            best = rows;
        }
    }
    return best;
}

Rows rowsOf(const std::vector<LegendWish>& wishes, const LegendRoom& room) {
    Rows rows = filled(wishes, room);
    const auto most = static_cast<std::size_t>(std::max(1, room.mostRows));
    if (rows.size() <= most)
        return rows;
    return shared(wishes.size(), most, room);
}

/// No entry is wider than this where `widths` are to fit into `room`.
int widest(std::vector<int> widths, int room) {
    std::ranges::sort(widths);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int share = std::max(0, room) / static_cast<int>(widths.size() - i);
        if (widths[i] > share)
            return share;
        room -= widths[i];
    }
    return widths.empty() ? 0 : widths.back();
}

} // namespace

int legendRows(const std::vector<LegendWish>& wishes, const LegendRoom& room) {
    return static_cast<int>(rowsOf(wishes, room).size());
}

std::vector<QRect> legendPlaces(const std::vector<LegendWish>& wishes, const LegendRoom& room) {
    std::vector<QRect> places;
    const Rows rows = rowsOf(wishes, room);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::vector<int> widths;
        for (std::size_t i = 0; i < rows[row]; ++i)
            widths.push_back(wishes[places.size() + i].words);
        const int gaps = gap * std::max(0, static_cast<int>(rows[row]) - 1);
        const int cap = widest(widths, room.width - startOf(row, room) - gaps);
        int x = startOf(row, room);
        for (const int wanted : widths) {
            const int width = std::min(wanted, cap);
            places.emplace_back(x, static_cast<int>(row) * room.rowHeight, width, room.rowHeight);
            x += width + gap;
        }
    }
    return places;
}

} // namespace lockstep::ui
