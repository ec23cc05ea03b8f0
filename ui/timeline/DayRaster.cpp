#include <cstring>
#include <optional>

#include "core/simulation/Engine.h"
#include "ui/timeline/RasterTarget.h"

namespace lockstep::ui {

namespace {

/// One step of the run in the target.
struct StepPlace {
    const TimelineColumn& step;
    const Fleet& fleet;
    const RasterTarget& target;
    std::vector<Cause> causes; ///< that take any time in it, in the order of the day
    double perTick;
    int first; ///< pixels of the target it covers
    int end;

    StepPlace(const TimelineColumn& column, const Fleet& ranWith, const RasterTarget& into)
        : step(column)
        , fleet(ranWith)
        , target(into)
        , perTick(1.0 / static_cast<double>(into.ticksPerPixel()))
        , first(0)
        , end(into.count) {
        std::copy_if(dayOrder.begin(), dayOrder.end(), std::back_inserter(causes),
                     [&column](Cause cause) { return column.causes[indexOf(cause)] > 0; });
        first = pixelAt(0);
        end = pixelAt(static_cast<double>(column.duration.count));
    }

    /// Where a time after the step's start falls, as a pixel of the target. Rounded on the run's pixel grid,
    /// so that a step drawn in two parts meets itself.
    int pixelAt(double ticks) const {
        const double column = (static_cast<double>(step.start.count) + ticks) * perTick;
        const std::int64_t pixel = static_cast<std::int64_t>(column + 0.5) - target.firstColumn;
        return static_cast<int>(std::clamp<std::int64_t>(pixel, first, end));
    }
};

void drawSpans(const StepPlace& place, const CauseSums& sums, QRgb* row) {
    const double total = totalOf(sums);
    if (total <= 0)
        return;
    const double scale = static_cast<double>(place.step.duration.count) / total;
    double ticks = 0;
    int x = place.first;
    for (const Cause cause : place.causes) {
        ticks += sums[indexOf(cause)] * scale;
        const int end = place.pixelAt(ticks);
        for (const QRgb color = place.target.style.colors.causes[indexOf(cause)]; x < end; ++x)
            row[x] = color;
    }
}

void copyRow(const StepPlace& place, const QRgb* from, QRgb* to) {
    std::memcpy(to + place.first, from + place.first,
                sizeof(QRgb) * static_cast<std::size_t>(place.end - place.first));
}

/// The GPUs of a lane's rows on view, for all steps that ran with one fleet.
using Rows = std::vector<LaneSource::Slice>;

Rows rowsOf(const LaneBand& band, const LaneSource& source, const TimelineGeometry& geometry) {
    Rows rows;
    const VisibleRows visible = VisibleRows::of(geometry, band.top, band.height);
    for (int y = visible.first; y < visible.end && y * band.gpusPerRow() < source.gpus(); ++y)
        rows.push_back(source.slice(y * band.gpusPerRow(), (y + 1) * band.gpusPerRow()));
    return rows;
}

/// A row is the mean of the GPUs on it; rows inside one block are alike.
void drawBlocks(const StepPlace& place, const LaneBand& band, const LaneSource& source, const Rows& rows) {
    const TimelineGeometry& geometry = place.target.style.geometry;
    const int top = geometry.viewRowOf(band.top) + VisibleRows::of(geometry, band.top, band.height).first;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QRgb* row = place.target.row(top + static_cast<int>(i));
        if (i > 0 && rows[i].isOneBlock() && rows[i - 1].isOneBlock() && rows[i].first == rows[i - 1].first)
            copyRow(place, row - place.target.stride, row);
        else
            drawSpans(place, source.sum(place.step, rows[i]), row);
    }
}

void drawGpus(const StepPlace& place, const LaneBand& band, const LaneSource& source, StepReader& reader) {
    const TimelineGeometry& geometry = place.target.style.geometry;
    const VisibleRows visible = VisibleRows::of(geometry, band.top, band.height);
    const int top = geometry.viewRowOf(band.top);
    const bool hasGaps = band.gpus > 1 && band.height >= 6 * static_cast<std::int64_t>(band.gpus);
    for (int y = visible.first; y < visible.end;) {
        const std::uint32_t gpu = band.gpuAt(y);
        if (gpu >= source.gpus())
            return;
        QRgb* row = place.target.row(top + y);
        drawSpans(place, sumsOf(reader.at(source.fleetGpu(gpu), place.step.firstStep, place.step.outcome)),
                  row);
        const int next = std::min(std::max(band.rowOf(gpu + 1), y + 1), visible.end);
        const int end = hasGaps && next == band.rowOf(gpu + 1) ? next - 1 : next;
        for (int copy = y + 1; copy < end; ++copy)
            copyRow(place, row, place.target.row(top + copy));
        y = next;
    }
}

/// A rack of more GPUs than fit: each row is the mean of its own GPUs, not of their block.
void drawPart(const StepPlace& place, const LaneBand& band, const LaneSource& source, StepReader& reader) {
    const TimelineGeometry& geometry = place.target.style.geometry;
    const VisibleRows visible = VisibleRows::of(geometry, band.top, band.height);
    for (int y = visible.first; y < visible.end; ++y) {
        CauseSums sums{};
        const std::uint32_t end = y + 1 < band.height ? band.gpuAt(y + 1) : band.gpus;
        for (std::uint32_t gpu = band.gpuAt(y); gpu < std::max(end, band.gpuAt(y) + 1); ++gpu)
            if (gpu < source.gpus())
                addScaled(sums,
                          sumsOf(reader.at(source.fleetGpu(gpu), place.step.firstStep, place.step.outcome)),
                          1);
        drawSpans(place, sums, place.target.row(geometry.viewRowOf(band.top) + y));
    }
}

} // namespace

void drawDays(const TimelineView& view, const Columns& steps, const LaneSources& sources,
              const RasterTarget& target) {
    const TimelineGeometry& geometry = target.style.geometry;
    const std::vector<LaneBand>& bands = geometry.lanes.bands;
    std::vector<Rows> rows(bands.size());
    std::optional<std::uint32_t> revision; // that `rows` and `reader` are of
    std::optional<StepReader> reader;
    for (const TimelineView::Column& step : steps) {
        const StepPlace place(*step, fleetOf(view, *step), target);
        if (revision != step->revision)
            reader.emplace(place.fleet);
        for (std::size_t i = 0; i < bands.size(); ++i) {
            const LaneSource& source = sources.of(*step)[i];
            if (revision != step->revision)
                rows[i] = bands[i].showsGpus() ? Rows() : rowsOf(bands[i], source, geometry);
            if (place.first < place.end && bands[i].showsGpus())
                drawGpus(place, bands[i], source, *reader);
            else if (place.first < place.end && bands[i].key.isPart())
                drawPart(place, bands[i], source, *reader);
            else if (place.first < place.end)
                drawBlocks(place, bands[i], source, rows[i]);
        }
        revision = step->revision;
    }
}

} // namespace lockstep::ui
