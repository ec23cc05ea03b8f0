#include "ui/canvas/CellImage.h"

#include <algorithm>
#include <array>

namespace lockstep::ui {

namespace {

constexpr std::size_t mostLookedAt = 64;

QRgb cellColor(std::span<const std::uint8_t> causes, int cell, int cells, const Theme& theme) {
    if (causes.empty())
        return theme.outline.rgba();
    const std::size_t first =
        causes.size() * static_cast<std::size_t>(cell) / static_cast<std::size_t>(cells);
    const std::size_t end =
        causes.size() * static_cast<std::size_t>(cell + 1) / static_cast<std::size_t>(cells);
    const std::size_t safeFirst = std::min(first, causes.size() - 1);
    return theme.cause(commonCause(causes.subspan(safeFirst, std::max<std::size_t>(1, end - safeFirst))))
        .rgba();
}

void fillCell(QImage& image, int column, int row, QRgb color) {
    for (int y = 0; y < cellPitch - 1; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row * cellPitch + y)) + column * cellPitch;
        std::fill_n(line, cellPitch - 1, color);
    }
}

} // namespace

Cause commonCause(std::span<const std::uint8_t> causes) {
    std::array<std::uint32_t, causeCount> counts{};
    const std::size_t stride = std::max<std::size_t>(1, causes.size() / mostLookedAt);
    for (std::size_t i = 0; i < causes.size(); i += stride)
        if (causes[i] < causeCount)
            ++counts[causes[i]];
    return static_cast<Cause>(std::ranges::max_element(counts) - counts.begin());
}

void paintCells(QImage& image, std::span<const std::uint8_t> causes, int cells, const TileGroupPlan& plan,
                const Theme& theme) {
    const QSize size = plan.cells.size().toSize();
    if (image.size() != size) {
        image = QImage(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(0);
    }
    for (int cell = 0; cell < std::min(cells, plan.columns * plan.rows); ++cell)
        fillCell(image, cell % plan.columns, cell / plan.columns, cellColor(causes, cell, cells, theme));
}

} // namespace lockstep::ui
