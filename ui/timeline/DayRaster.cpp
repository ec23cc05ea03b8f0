#include <cmath>
#include <cstring>

#include "core/simulation/Engine.h"
#include "ui/timeline/RasterTarget.h"

namespace lockstep::ui {

namespace {

/// One step of the run in the target.
struct StepPlace {
    const TimelineColumn& step;
    const Fleet& fleet;
    const RasterTarget& target;
    int first; ///< pixels of the target it covers
    int end;

    /// Where a time after the step's start falls, as a pixel of the target. Rounded on the run's pixel grid,
    /// so that a step drawn in two parts meets itself.
    int pixelAt(double ticks) const {
        const double column =
            (static_cast<double>(step.start.count) + ticks) / static_cast<double>(target.ticksPerPixel());
        const auto pixel = std::llround(column) - target.firstColumn;
        return static_cast<int>(std::clamp<std::int64_t>(pixel, first, end));
    }
};

StepPlace place(const TimelineColumn& step, const Fleet& fleet, const RasterTarget& target) {
    const auto pixel = [&target](Ticks time) {
        const double column = static_cast<double>(time.count) / static_cast<double>(target.ticksPerPixel());
        return static_cast<int>(
            std::clamp<std::int64_t>(std::llround(column) - target.firstColumn, 0, target.count));
    };
    return {step, fleet, target, pixel(step.start), pixel(step.end())};
}

void drawSpans(const StepPlace& place, const CauseSums& sums, QRgb* row) {
    const double total = totalOf(sums);
    if (total <= 0)
        return;
    const double scale = static_cast<double>(place.step.duration.count) / total;
    double ticks = 0;
    int x = place.first;
    for (const Cause cause : dayOrder) {
        if (sums[indexOf(cause)] <= 0)
            continue;
        ticks += sums[indexOf(cause)] * scale;
        const int end = place.pixelAt(ticks);
        std::fill(row + x, row + end, place.target.style.colors.causes[indexOf(cause)]);
        x = end;
    }
}

void copyRow(const StepPlace& place, const QRgb* from, QRgb* to) {
    std::memcpy(to + place.first, from + place.first,
                sizeof(QRgb) * static_cast<std::size_t>(place.end - place.first));
}

/// A row is the mean of the GPUs on it; rows inside one block are alike.
void drawBlocks(const StepPlace& place, const LaneBand& band, const LaneSource& source) {
    const TimelineGeometry& geometry = place.target.style.geometry;
    const VisibleRows visible = VisibleRows::of(geometry, band.top, band.height);
    const QRgb* above = nullptr;
    std::size_t blockAbove = 0;
    for (int y = visible.first; y < visible.end; ++y) {
        const double first = y * band.gpusPerRow();
        const double last = (y + 1) * band.gpusPerRow();
        if (first >= source.gpus())
            return;
        QRgb* row = place.target.row(band.top + y - geometry.scroll);
        const std::uint32_t lastGpu =
            std::min(static_cast<std::uint32_t>(std::ceil(last)), source.gpus()) - 1;
        const std::size_t block = source.blockOf(static_cast<std::uint32_t>(first));
        const bool isWithinBlock = source.blockOf(lastGpu) == block;
        if (isWithinBlock && above != nullptr && blockAbove == block)
            copyRow(place, above, row);
        else
            drawSpans(place, source.sum(place.step, first, last), row);
        above = isWithinBlock ? row : nullptr;
        blockAbove = block;
    }
}

void drawGpus(const StepPlace& place, const LaneBand& band, const LaneSource& source) {
    const TimelineGeometry& geometry = place.target.style.geometry;
    const VisibleRows visible = VisibleRows::of(geometry, band.top, band.height);
    const bool hasGaps = band.height >= 6 * static_cast<std::int64_t>(band.gpus);
    for (int y = visible.first; y < visible.end;) {
        const std::uint32_t gpu = band.gpuAt(y);
        if (gpu >= source.gpus())
            return;
        QRgb* row = place.target.row(band.top + y - geometry.scroll);
        drawSpans(place,
                  sumsOf(stepOf(place.fleet, source.fleetGpu(gpu), place.step.firstStep, place.step.barrier)),
                  row);
        const int next = std::min(std::max(band.rowOf(gpu + 1), y + 1), visible.end);
        const int end = hasGaps && next == band.rowOf(gpu + 1) ? next - 1 : next;
        for (int copy = y + 1; copy < end; ++copy)
            copyRow(place, row, place.target.row(band.top + copy - geometry.scroll));
        y = next;
    }
}

} // namespace

void drawDays(const TimelineView& view, const Columns& steps, const LaneSources& sources,
              const RasterTarget& target) {
    const std::vector<LaneBand>& bands = target.style.geometry.lanes.bands;
    for (const TimelineView::Column& step : steps) {
        const Fleet* fleet = view.fleets[step->revision].get();
        if (fleet == nullptr)
            continue; // single steps are forgotten before their fleet is
        const StepPlace where = place(*step, *fleet, target);
        if (where.first >= where.end)
            continue;
        for (std::size_t i = 0; i < bands.size(); ++i) {
            const LaneSource& source = sources.of(*step)[i];
            if (source.gpus() == 0)
                continue;
            if (bands[i].showsGpus())
                drawGpus(where, bands[i], source);
            else
                drawBlocks(where, bands[i], source);
        }
    }
}

} // namespace lockstep::ui
