#pragma once

#include <array>
#include <functional>
#include <span>
#include <vector>

#include <QImage>

#include "core/simulation/Cause.h"
#include "ui/canvas/CellGrid.h"

namespace lockstep::ui {

struct Theme;

/// The colors of cells, and the patterns of those that are large enough to show one.
struct CellPalette {
    static constexpr int patternSize = 8; ///< pixels; every pattern repeats within them
    static constexpr double leastPatternPitch =
        8; ///< pixels of the grid: a pattern that is cut off tells nothing
    using Pattern = std::array<QRgb, patternSize * patternSize>;

    std::array<QRgb, causeCount> colors{};
    std::array<Pattern, causeCount> patterns{};
    QRgb neutral = 0; ///< nothing ran yet
    QRgb ground = 0;  ///< between the cells

    static CellPalette of(const Theme& theme);
};

/// The cause most of these GPUs have; looks at some of them where they are many.
Cause commonCause(std::span<const std::uint8_t> causes);

/// The common cause of every unit of the grid. `causes` has a byte a GPU of the group; empty: nothing ran
/// yet, and so is what comes back.
std::vector<std::uint8_t> unitCauses(const CellGrid& grid, std::span<const std::uint8_t> causes);

/// What part of the cells' rectangle is painted, and how fine.
struct CellWindow {
    QRectF rect;        ///< in pixels of the grid, on whole ones
    double density = 1; ///< pixels of the image for each of the grid
};

/// Paints that part of the cells, each in the color of its cause. `causes`: of the single GPUs where the
/// grid's cells are GPUs, else as unitCauses; empty: nothing ran yet. Costs what the pixels cost, however
/// many GPUs there are.
QImage paintCells(const CellGrid& grid, const CellWindow& window, std::span<const std::uint8_t> causes,
                  const CellPalette& palette);

/// The same in strips: `use(line, strip)` gets some lines from `line` of the image on, in memory that the
/// next strip takes. Lines that are used while they are in the processor's cache cost half.
void paintCellStrips(const CellGrid& grid, const CellWindow& window, std::span<const std::uint8_t> causes,
                     const CellPalette& palette, const std::function<void(int, const QImage&)>& use);

} // namespace lockstep::ui
