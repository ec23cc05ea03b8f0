#include "ui/timeline/LaneShapes.h"

#include <cmath>
#include <optional>

#include "core/simulation/Engine.h"

namespace lockstep::ui {

namespace {

/// Rows of a lane that are alike or share their mean.
struct RowPlace {
    int first = 0; ///< rows from the lane's top
    int end = 0;
    double gap = 0; ///< kept free below
};

bool isRowOfGpus(const LaneBand& band) {
    return band.showsGpus() || band.key.isPart();
}

std::vector<RowPlace> rowsPerGpu(const LaneBand& band, const VisibleRows& visible) {
    const bool hasGaps = band.gpus > 1 && band.height >= 6 * static_cast<std::int64_t>(band.gpus);
    std::vector<RowPlace> places;
    for (int y = visible.first; y < visible.end;) {
        const std::uint32_t gpu = band.gpuAt(y);
        const int end = gpu + 1 < band.gpus ? std::max(band.rowOf(gpu + 1), y + 1) : band.height;
        places.push_back({band.rowOf(gpu), end, hasGaps ? 1.0 : 0.0});
        y = end;
    }
    return places;
}

/// Each `rows` high, or as high as the one block it lies in.
std::vector<RowPlace> rowsOf(const LaneBand& band, const LaneSource& source, const VisibleRows& visible,
                             int rows) {
    std::vector<RowPlace> places;
    std::optional<std::size_t> block; // of the row before
    for (int y = visible.first; y < visible.end && y * band.gpusPerRow() < source.gpus(); y += rows) {
        const int end = std::min(y + rows, visible.end);
        const auto slice = source.slice(y * band.gpusPerRow(), end * band.gpusPerRow());
        const bool isAlike = !band.key.isPart() && slice.isOneBlock() && block == slice.first;
        block = slice.isOneBlock() ? std::optional(slice.first) : std::nullopt;
        if (isAlike)
            places.back().end = end;
        else
            places.push_back({y, end});
    }
    return places;
}

/// Reads what the GPUs of a row do in single steps.
class RowReader {
public:
    RowReader(const LaneBand& band, const LaneSource& source, const TimelineColumn& step, StepReader& reader)
        : m_band(band), m_source(source), m_step(step), m_reader(reader) {}

    CauseSums sums(const RowPlace& place) const {
        if (!isRowOfGpus(m_band))
            return m_source.sum(
                m_step, m_source.slice(place.first * m_band.gpusPerRow(), place.end * m_band.gpusPerRow()));
        CauseSums sums{};
        const std::uint32_t first = m_band.gpuAt(place.first);
        const std::uint32_t end = place.end < m_band.height ? m_band.gpuAt(place.end) : m_band.gpus;
        for (std::uint32_t gpu = first; gpu < std::max(end, first + 1) && gpu < m_source.gpus(); ++gpu)
            addScaled(sums, sumsOf(m_reader.at(m_source.fleetGpu(gpu), m_step.firstStep, m_step.outcome)), 1);
        return sums;
    }

private:
    const LaneBand& m_band;
    const LaneSource& m_source;
    const TimelineColumn& m_step;
    StepReader& m_reader;
};

void addSpans(LaneRow& row, const TimelineColumn& step, const CauseSums& sums, const TimeScale& time) {
    const double total = totalOf(sums);
    if (total <= 0)
        return;
    const double perTick = 1.0 / static_cast<double>(time.ticksPerPixel);
    const double scale = static_cast<double>(step.duration.count) / total * perTick;
    double right = static_cast<double>((step.start - time.from()).count) * perTick;
    for (const Cause cause : dayOrder) {
        const double left = right;
        right += sums[indexOf(cause)] * scale;
        const LaneSpan span{cause, std::max(left, 0.0), std::min(right, static_cast<double>(time.width))};
        if (span.right <= span.left)
            continue;
        if (!row.spans.empty() && row.spans.back().cause == cause && row.spans.back().right >= left)
            row.spans.back().right = span.right;
        else
            row.spans.push_back(span);
    }
}

/// Draws single steps into rows, anew wherever the fleet is another one.
class RowBuilder {
public:
    RowBuilder(const TimelineView& view, const LaneSources& sources, const TimelineGeometry& geometry)
        : m_view(view), m_sources(sources), m_geometry(geometry) {}

    /// Rows are made higher until there are at most `most` of them.
    std::vector<LaneRow> build(const Columns& steps, std::size_t most) {
        for (const TimelineView::Column& step : steps)
            add(*step, most);
        std::erase_if(m_rows, [](const LaneRow& row) { return row.spans.empty(); });
        return std::move(m_rows);
    }

private:
    struct BandRows {
        std::vector<RowPlace> places;
        std::size_t first = 0; ///< index of their rows
    };

    std::vector<BandRows> rowsAt(const TimelineColumn& step, int rowHeight) const {
        std::vector<BandRows> bands;
        std::size_t count = m_rows.size();
        for (std::size_t i = 0; i < m_geometry.lanes.bands.size(); ++i) {
            const LaneBand& band = m_geometry.lanes.bands[i];
            const VisibleRows visible = VisibleRows::of(m_geometry, band.top, band.height);
            bands.push_back({band.showsGpus() ? rowsPerGpu(band, visible)
                                              : rowsOf(band, m_sources.of(step)[i], visible, rowHeight),
                             count});
            count += bands.back().places.size();
        }
        return bands;
    }

    void layOut(const TimelineColumn& step, std::size_t most) {
        m_revision = step.revision;
        m_reader.emplace(fleetOf(m_view, step));
        for (int rowHeight = 1; rowHeight == 1 || rowHeight < 2 * m_geometry.height; rowHeight *= 2) {
            m_bands = rowsAt(step, rowHeight);
            if (m_bands.empty() ||
                m_bands.back().first + m_bands.back().places.size() - m_rows.size() <= most)
                break;
        }
        for (std::size_t i = 0; i < m_bands.size(); ++i) {
            const LaneBand& band = m_geometry.lanes.bands[i];
            const int top = m_geometry.viewRowOf(band.top);
            for (const RowPlace& place : m_bands[i].places)
                m_rows.push_back({static_cast<double>(top + place.first),
                                  place.end - place.first - place.gap,
                                  band.top < m_geometry.lanes.pinnedHeight,
                                  {}});
        }
    }

    void add(const TimelineColumn& step, std::size_t most) {
        if (m_revision != step.revision)
            layOut(step, most);
        for (std::size_t i = 0; i < m_bands.size(); ++i) {
            const LaneSource& source = m_sources.of(step)[i];
            if (source.gpus() == 0)
                continue;
            const RowReader reader(m_geometry.lanes.bands[i], source, step, *m_reader);
            for (std::size_t k = 0; k < m_bands[i].places.size(); ++k)
                addSpans(m_rows[m_bands[i].first + k], step, reader.sums(m_bands[i].places[k]),
                         m_geometry.time);
        }
    }

    const TimelineView& m_view;
    const LaneSources& m_sources;
    const TimelineGeometry& m_geometry;
    std::optional<std::uint32_t> m_revision;
    std::optional<StepReader> m_reader;
    std::vector<BandRows> m_bands;
    std::vector<LaneRow> m_rows;
};

std::size_t causesIn(const Columns& columns) {
    CauseSums sums{};
    for (const TimelineView::Column& column : columns)
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            sums[cause] += static_cast<double>(column->causes[cause]);
    return static_cast<std::size_t>(std::ranges::count_if(sums, [](double sum) { return sum > 0; }));
}

/// The least power of two that brings `areas` down to `most`.
int foldingOf(std::size_t areas, std::size_t most) {
    int folding = 1;
    while (areas / static_cast<std::size_t>(folding) > most)
        folding *= 2;
    return folding;
}

std::vector<LaneStack> stacksOf(const TimelineView& view, const Columns& columns, const LaneSources& sources,
                                const RasterStyle& style, std::size_t most) {
    const std::vector<Stack> stacks = stacksOnView(style.geometry);
    const TimeScale& time = style.geometry.time;
    const std::size_t areas = stacks.size() * static_cast<std::size_t>(time.width) * causesIn(columns);
    const int folding = foldingOf(areas, most);
    RasterStyle wide = style;
    wide.geometry.time.ticksPerPixel *= folding;
    // Wider columns begin where one of the run's does, perhaps left of the view.
    const std::int64_t first = std::max<std::int64_t>(time.firstColumn, 0) / folding * folding;
    const auto count = static_cast<int>((time.endColumn() - first + folding - 1) / folding);
    const RasterTarget target{wide, nullptr, 0, first / folding, count};
    const std::vector<CauseSums> sums = stackSums(view, columns, sources, target, stacks);
    std::vector<LaneStack> found;
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        const auto begin = sums.begin() + static_cast<std::ptrdiff_t>(i) * count;
        found.push_back({static_cast<double>(style.geometry.viewRowOf(stacks[i].top)),
                         static_cast<double>(stacks[i].height),
                         stacks[i].top < style.geometry.lanes.pinnedHeight,
                         static_cast<double>(first - time.firstColumn),
                         static_cast<double>(folding),
                         {begin, begin + count}});
    }
    return found;
}

} // namespace

LaneShapes laneShapes(const TimelineView& view, const RasterStyle& style, std::size_t most) {
    const TimeScale& time = style.geometry.time;
    if (time.to() <= Ticks{0})
        return {};
    Columns columns =
        view.columnsBetween(std::max(time.from(), Ticks{0}), time.to(), static_cast<std::size_t>(time.width));
    const LaneSources sources(view, columns, style.geometry.lanes);
    const auto single =
        std::stable_partition(columns.begin(), columns.end(), [&style](const auto& candidate) {
            return !style.days || candidate->steps > 1;
        });
    const Columns many(columns.begin(), single);
    const Columns steps(single, columns.end());
    LaneShapes shapes;
    if (!many.empty())
        shapes.stacks = stacksOf(view, many, sources, style, most);
    const std::size_t spansInRow = std::max<std::size_t>(steps.size() * causesIn(steps), 1);
    shapes.rows = RowBuilder(view, sources, style.geometry).build(steps, most / spansInRow);
    return shapes;
}

} // namespace lockstep::ui
