#include "ui/canvas/CellImage.h"

#include <algorithm>
#include <cmath>

#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr std::size_t mostLookedAt = 32;
constexpr int stripLines = 48; ///< at 4,000 pixels three quarters of a megabyte

/// Which cell a row or column of pixels runs through.
struct Slot {
    int unit = -1; ///< none: a gap
    int inside = 0;

    friend bool operator==(const Slot&, const Slot&) = default;
};

struct Axis {
    double pitch; ///< of units
    int units;
    double cell; ///< pitch of the cells in a unit
    int cells;
    double gap; ///< between cells, in pixels of the grid; 0: none
};

Slot slotAt(double position, const Axis& axis) {
    const double unit = std::floor(position / axis.pitch);
    if (unit < 0 || unit >= axis.units)
        return {};
    const double within = position - unit * axis.pitch;
    const int inside = static_cast<int>(within / axis.cell);
    if (inside >= axis.cells || within - inside * axis.cell >= axis.cell - axis.gap)
        return {};
    return {static_cast<int>(unit), inside};
}

std::vector<Slot> slotsOf(double from, int pixels, double density, const Axis& axis) {
    std::vector<Slot> found(static_cast<std::size_t>(pixels));
    for (int i = 0; i < pixels; ++i)
        found[static_cast<std::size_t>(i)] = slotAt(from + (i + 0.5) / density, axis);
    return found;
}

class CellPainter {
public:
    CellPainter(const CellGrid& grid, const CellWindow& window, std::span<const std::uint8_t> causes,
                const CellPalette& palette)
        : m_grid(grid), m_window(window), m_causes(causes), m_palette(palette) {
        const bool single = grid.kind == CellKind::gpu;
        m_cells = single ? grid.inside : 1;
        const double wide = single ? grid.pitch : grid.inside * grid.pitch;
        const double high = single ? grid.pitch : grid.insideRows * grid.pitch;
        m_patterned = wide >= CellPalette::leastPatternPitch;
        const double gap = grid.hasGaps ? 1 : 0;
        m_grain = std::max(1, static_cast<int>(std::lround(window.density)));
        const QSize size((window.rect.size() * window.density).toSize());
        m_columns = slotsOf(window.rect.left(), size.width(), window.density,
                            {grid.pitchX, grid.columns, wide, m_cells, gap});
        m_rows = slotsOf(window.rect.top(), size.height(), window.density,
                         {grid.pitchY, grid.rows, high, single ? grid.insideRows : 1, gap});
        // Patterns stay with the cells when the window moves.
        m_firstX = static_cast<int>(std::lround(window.rect.left() * window.density));
        m_firstY = static_cast<int>(std::lround(window.rect.top() * window.density));
        const int period = CellPalette::patternSize * m_grain;
        m_firstX = (m_firstX % period + period) % period;
        if (m_patterned)
            enlargePatterns();
    }

    int width() const { return static_cast<int>(m_columns.size()); }
    int height() const { return static_cast<int>(m_rows.size()); }

    /// Lines [first, first + count) into the first lines of `image`.
    void paint(QImage& image, int first, int count) const {
        for (int y = first; y < first + count; ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y - first));
            if (const int same = lineLike(y, first); same >= 0)
                std::copy_n(reinterpret_cast<const QRgb*>(image.constScanLine(same - first)), width(), line);
            else
                paintLine(line, y);
        }
    }

private:
    const Slot& rowAt(int y) const { return m_rows[static_cast<std::size_t>(y)]; }
    int patternRow(int y) const { return (m_firstY + y) / m_grain & patternMask; }

    /// An earlier line from `first` on that looks the same, or -1: the one before, or, with patterns, one
    /// period before.
    int lineLike(int y, int first) const {
        const bool isPlain = !m_patterned || rowAt(y).unit < 0;
        for (const int before : {1, CellPalette::patternSize * m_grain})
            if (y - before >= first && rowAt(y - before) == rowAt(y) &&
                (isPlain || patternRow(y - before) == patternRow(y)))
                return y - before;
        return -1;
    }

    void paintLine(QRgb* line, int y) const {
        const Slot& row = rowAt(y);
        if (row.unit < 0) {
            std::fill_n(line, width(), m_palette.ground);
            return;
        }
        for (int x = 0; x < width();) {
            const Slot& column = m_columns[static_cast<std::size_t>(x)];
            int end = x + 1;
            while (end < width() && m_columns[static_cast<std::size_t>(end)] == column)
                ++end;
            paintRun(line, x, end, y, column.unit < 0 ? -1 : entryAt(row, column));
            x = end;
        }
    }

    /// Index into the causes, or -1 beyond the last one.
    std::int64_t entryAt(const Slot& row, const Slot& column) const {
        const std::int64_t unit = std::int64_t(row.unit) * m_grid.columns + column.unit;
        if (unit >= m_grid.units)
            return -1;
        if (m_grid.kind != CellKind::gpu)
            return unit;
        const std::int64_t within = std::int64_t(row.inside) * m_cells + column.inside;
        const std::int64_t gpu = unit * m_grid.gpusPerRack + within;
        return within < m_grid.gpusPerRack && gpu < m_grid.gpus ? gpu : -1;
    }

    void paintRun(QRgb* line, int from, int to, int y, std::int64_t entry) const {
        if (entry < 0) {
            std::fill(line + from, line + to, m_palette.ground);
            return;
        }
        const auto at = static_cast<std::size_t>(entry);
        if (at >= m_causes.size() || m_causes[at] >= causeCount) {
            std::fill(line + from, line + to, m_palette.neutral);
            return;
        }
        if (!m_patterned) {
            std::fill(line + from, line + to, m_palette.colors[m_causes[at]]);
            return;
        }
        const int period = CellPalette::patternSize * m_grain;
        const QRgb* ink = m_inks.data() + inkOf(m_causes[at], patternRow(y));
        for (int x = from; x < to; x += period)
            std::copy_n(ink + (m_firstX + x) % period, std::min(period, to - x), line + x);
    }

    /// Where a row of a cause's enlarged pattern is: twice, so that a whole one can be had from any pixel on.
    std::size_t inkOf(std::size_t cause, int row) const {
        const int period = CellPalette::patternSize * m_grain;
        return (cause * CellPalette::patternSize + static_cast<std::size_t>(row)) * 2 *
               static_cast<std::size_t>(period);
    }

    void enlargePatterns() {
        const int period = CellPalette::patternSize * m_grain;
        m_inks.reserve(inkOf(causeCount, 0));
        for (const CellPalette::Pattern& pattern : m_palette.patterns)
            for (int row = 0; row < CellPalette::patternSize; ++row)
                for (int x = 0; x < 2 * period; ++x)
                    m_inks.push_back(pattern[static_cast<std::size_t>(row * CellPalette::patternSize +
                                                                      (x / m_grain & patternMask))]);
    }

    static constexpr int patternMask = CellPalette::patternSize - 1;

    const CellGrid& m_grid;
    const CellWindow& m_window;
    std::span<const std::uint8_t> m_causes;
    const CellPalette& m_palette;
    int m_cells = 1; ///< across, in a unit
    bool m_patterned = false;
    int m_grain = 1; ///< pixels of the image for one of a pattern
    int m_firstX = 0;
    int m_firstY = 0;
    std::vector<Slot> m_columns;
    std::vector<Slot> m_rows;
    std::vector<QRgb> m_inks; ///< patterns in pixels of the image
};

} // namespace

CellPalette CellPalette::of(const Theme& theme) {
    CellPalette palette;
    palette.neutral = theme.outline.rgb();
    palette.ground = theme.raised.rgb();
    for (const Cause cause : allCauses) {
        const QRgb color = theme.cause(cause).rgb();
        palette.colors[indexOf(cause)] = color;
        Pattern& pattern = palette.patterns[indexOf(cause)];
        pattern.fill(color);
        const QBrush brush = brushFor(theme, cause);
        if (brush.style() != Qt::TexturePattern)
            continue;
        const QImage tile = brush.textureImage();
        for (int y = 0; y < patternSize; ++y)
            for (int x = 0; x < patternSize; ++x)
                pattern[static_cast<std::size_t>(y * patternSize + x)] =
                    tile.pixel(x % tile.width(), y % tile.height());
    }
    return palette;
}

Cause commonCause(std::span<const std::uint8_t> causes) {
    std::array<std::uint32_t, causeCount> counts{};
    const std::size_t stride = std::max<std::size_t>(1, causes.size() / mostLookedAt);
    for (std::size_t i = 0; i < causes.size(); i += stride)
        if (causes[i] < causeCount)
            ++counts[causes[i]];
    return static_cast<Cause>(std::ranges::max_element(counts) - counts.begin());
}

std::vector<std::uint8_t> unitCauses(const CellGrid& grid, std::span<const std::uint8_t> causes) {
    std::vector<std::uint8_t> common;
    if (causes.empty())
        return common;
    common.reserve(grid.units);
    for (std::uint32_t i = 0; i < grid.units; ++i) {
        const CellRange range = grid.unit(i);
        const std::size_t first = std::min<std::size_t>(range.first, causes.size() - 1);
        const std::size_t count = std::clamp<std::size_t>(range.count, 1, causes.size() - first);
        common.push_back(static_cast<std::uint8_t>(commonCause(causes.subspan(first, count))));
    }
    return common;
}

QImage paintCells(const CellGrid& grid, const CellWindow& window, std::span<const std::uint8_t> causes,
                  const CellPalette& palette) {
    const CellPainter painter(grid, window, causes, palette);
    QImage image(painter.width(), painter.height(), QImage::Format_RGB32);
    painter.paint(image, 0, painter.height());
    return image;
}

void paintCellStrips(const CellGrid& grid, const CellWindow& window, std::span<const std::uint8_t> causes,
                     const CellPalette& palette, const std::function<void(int, const QImage&)>& use) {
    const CellPainter painter(grid, window, causes, palette);
    QImage strip(painter.width(), std::min(stripLines, painter.height()), QImage::Format_RGB32);
    for (int first = 0; first < painter.height(); first += stripLines) {
        const int count = std::min(stripLines, painter.height() - first);
        painter.paint(strip, first, count);
        use(first, QImage(strip.constBits(), strip.width(), count, strip.bytesPerLine(), strip.format()));
    }
}

} // namespace lockstep::ui
