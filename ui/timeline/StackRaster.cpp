#include <cmath>
#include <map>

#include "core/simulation/Engine.h"
#include "ui/timeline/RasterTarget.h"

namespace lockstep::ui {

namespace {

/// Adds a column to the pixel columns it overlaps, by the time of overlap.
void spread(const TimelineColumn& column, const CauseSums& sums, const RasterTarget& target,
            CauseSums* pixels) {
    const std::int64_t perPixel = target.ticksPerPixel();
    const std::int64_t first = std::max(column.start.count / perPixel, target.firstColumn);
    const std::int64_t last =
        std::min((column.end().count - 1) / perPixel, target.firstColumn + target.count - 1);
    const auto duration = static_cast<double>(column.duration.count);
    for (std::int64_t pixel = first; pixel <= last; ++pixel) {
        const std::int64_t begin = std::max(column.start.count, pixel * perPixel);
        const std::int64_t end = std::min(column.end().count, (pixel + 1) * perPixel);
        addScaled(pixels[pixel - target.firstColumn], sums, static_cast<double>(end - begin) / duration);
    }
}

/// Single GPUs of single steps: what a block's sums cannot tell apart.
class SingleGpus {
public:
    explicit SingleGpus(const TimelineView& view) : m_view(view) {}

    bool knows(const LaneBand& band, const TimelineColumn& column) const {
        return band.key.isPart() && band.gpus <= mostGpusReadSingly && column.steps == 1 &&
               !fleetOf(m_view, column).classes.empty();
    }

    CauseSums sum(const Stack& stack, const LaneSource& source, const TimelineColumn& column) {
        StepReader& reader = m_readers.try_emplace(column.revision, fleetOf(m_view, column)).first->second;
        CauseSums sums{};
        for (auto gpu = static_cast<std::uint32_t>(stack.firstGpu); gpu < source.gpus() && gpu < stack.endGpu;
             ++gpu)
            addScaled(sums, sumsOf(reader.at(source.fleetGpu(gpu), column.firstStep, column.outcome)), 1);
        return sums;
    }

private:
    const TimelineView& m_view;
    std::map<std::uint32_t, StepReader> m_readers; ///< by revision
};

CauseSums sumOf(const Stack& stack, const LaneSource& source, const TimelineColumn& column) {
    if (stack.firstGpu <= 0 && stack.endGpu >= source.gpus())
        return source.sum(column);
    return source.sum(column, source.slice(stack.firstGpu, stack.endGpu));
}

/// From the bottom up in the order of the day; the boundaries are rounded, not the parts, so that nothing is
/// lost.
void drawStack(const Stack& stack, const CauseSums& sums, int x, const RasterTarget& target) {
    const double total = totalOf(sums);
    if (total <= 0)
        return;
    const TimelineGeometry& geometry = target.style.geometry;
    const VisibleRows visible = VisibleRows::of(geometry, stack.top, stack.height);
    double below = 0;
    int bottom = stack.height;
    for (const Cause cause : dayOrder) {
        if (sums[indexOf(cause)] <= 0)
            continue;
        below += sums[indexOf(cause)];
        const int top = stack.height - static_cast<int>(std::lround(below / total * stack.height));
        const QRgb color = target.style.colors.causes[indexOf(cause)];
        for (int y = std::max(top, visible.first); y < std::min(bottom, visible.end); ++y)
            target.row(geometry.viewRowOf(stack.top) + y)[x] = color;
        bottom = top;
    }
}

} // namespace

std::vector<Stack> stacksOnView(const TimelineGeometry& geometry) {
    std::vector<Stack> stacks;
    for (std::size_t i = 0; i < geometry.lanes.bands.size(); ++i) {
        const LaneBand& band = geometry.lanes.bands[i];
        for (int k = 0; k < band.stacks; ++k) {
            const auto cut = [&band, k](auto whole, int next) { return whole * (k + next) / band.stacks; };
            const int top = cut(band.height, 0);
            Stack stack{i, band.top + top, cut(band.height, 1) - top, cut(1.0 * band.gpus, 0),
                        cut(1.0 * band.gpus, 1)};
            // Whatever an older, larger fleet had beyond today's last GPU belongs to the last stack.
            if (k + 1 == band.stacks)
                stack.endGpu = HUGE_VAL;
            if (!VisibleRows::of(geometry, stack.top, stack.height).isEmpty())
                stacks.push_back(stack);
        }
    }
    return stacks;
}

std::vector<CauseSums> stackSums(const TimelineView& view, const Columns& columns, const LaneSources& sources,
                                 const RasterTarget& target, const std::vector<Stack>& stacks) {
    const std::vector<LaneBand>& bands = target.style.geometry.lanes.bands;
    SingleGpus gpus(view);
    const auto width = static_cast<std::size_t>(target.count);
    std::vector<CauseSums> sums(stacks.size() * width, CauseSums{});
    for (const TimelineView::Column& column : columns) {
        if (column->duration.count <= 0)
            continue;
        for (std::size_t i = 0; i < stacks.size(); ++i) {
            const LaneSource& source = sources.of(*column)[stacks[i].band];
            if (gpus.knows(bands[stacks[i].band], *column))
                spread(*column, gpus.sum(stacks[i], source, *column), target, &sums[i * width]);
            else if (stacks[i].firstGpu < source.gpus())
                spread(*column, sumOf(stacks[i], source, *column), target, &sums[i * width]);
        }
    }
    return sums;
}

void drawStacks(const TimelineView& view, const Columns& columns, const LaneSources& sources,
                const RasterTarget& target) {
    if (columns.empty())
        return;
    const std::vector<Stack> stacks = stacksOnView(target.style.geometry);
    const std::vector<CauseSums> sums = stackSums(view, columns, sources, target, stacks);
    for (std::size_t i = 0; i < stacks.size(); ++i)
        for (int x = 0; x < target.count; ++x)
            drawStack(stacks[i],
                      sums[i * static_cast<std::size_t>(target.count) + static_cast<std::size_t>(x)], x,
                      target);
}

} // namespace lockstep::ui
