#include "ui/timeline/TimelineProbe.h"

#include "ui/timeline/RasterTarget.h"

namespace lockstep::ui {

namespace {

/// The cause that `position` of the sum falls into, in the order of the day.
Cause causeAt(const CauseSums& sums, double position) {
    double past = 0;
    Cause last = Cause::compute;
    for (const Cause cause : dayOrder) {
        if (sums[indexOf(cause)] <= 0)
            continue;
        past += sums[indexOf(cause)];
        last = cause;
        if (position < past)
            break;
    }
    return last;
}

TimelineProbe about(const TimelineView& view, const TimelineColumn& column, RackGroupId id) {
    TimelineProbe result;
    result.fleet = &fleetOf(view, column);
    while (result.fleet->groups[result.group].id != id)
        ++result.group;
    result.firstStep = column.firstStep;
    result.steps = column.steps;
    result.blocker = column.blocker;
    return result;
}

void settle(TimelineProbe& result, const CauseSums& sums, double position, Ticks meanStep) {
    const double total = totalOf(sums);
    result.cause = causeAt(sums, position * total);
    result.share = sums[indexOf(result.cause)] / total;
    result.duration = toSeconds(meanStep) * result.share;
}

std::optional<TimelineProbe> probeDay(const TimelineView& view, const TimelineColumn& step,
                                      const LaneBand& band, int row, Ticks time) {
    TimelineProbe result = about(view, step, band.id);
    const LaneSource source(*result.fleet, band.id);
    result.firstGpu = band.gpuAt(row);
    if (result.firstGpu >= source.gpus())
        return std::nullopt;
    CauseSums sums{};
    if (band.showsGpus()) {
        result.gpus = 1;
        sums = sumsOf(stepOf(*result.fleet, source.fleetGpu(result.firstGpu), step.firstStep, step.outcome));
    } else {
        // A row stands for the blocks on it.
        const LaneSource::Slice slice = source.slice(row * band.gpusPerRow(), (row + 1) * band.gpusPerRow());
        const std::vector<LaneBlock>& blocks = result.fleet->blocks;
        const std::uint32_t first = blocks[slice.first].gpus.first;
        result.firstGpu = first - result.fleet->groups[result.group].gpus.first;
        result.gpus = blocks[slice.last].gpus.end() - first;
        sums = source.sum(step, slice);
    }
    if (totalOf(sums) <= 0)
        return std::nullopt;
    const auto duration = static_cast<double>(step.duration.count);
    settle(result, sums, static_cast<double>((time - step.start).count) / duration, step.duration);
    return result;
}

std::optional<TimelineProbe> probeStack(const TimelineView& view, const RasterStyle& style,
                                        const Columns& columns, const LaneBand& band, std::int64_t pixel,
                                        int laneRow) {
    const RasterTarget target{style, nullptr, 0, pixel, 1};
    const LaneSources sources(view, columns, style.geometry.lanes);
    for (const Stack& stack : stacksOnView(style.geometry)) {
        if (style.geometry.lanes.bands[stack.band].id != band.id || laneRow < stack.top ||
            laneRow >= stack.top + stack.height)
            continue;
        const CauseSums sums = stackSums(columns, sources, target, {stack}).front();
        if (totalOf(sums) <= 0)
            return std::nullopt;
        TimelineProbe result = about(view, *columns.front(), band.id);
        const TimelineColumn& last = *columns.back();
        result.steps = last.firstStep + last.steps - result.firstStep;
        const Ticks span = last.end() - columns.front()->start;
        const LaneSource& source = sources.of(*columns.front())[stack.band];
        result.firstGpu = static_cast<std::uint32_t>(stack.firstGpu);
        result.gpus =
            static_cast<std::uint32_t>(std::min<double>(stack.endGpu, source.gpus())) - result.firstGpu;
        settle(result, sums, (stack.top + stack.height - laneRow - 0.5) / stack.height,
               Ticks{span.count / static_cast<std::int64_t>(std::max<std::uint64_t>(result.steps, 1))});
        return result;
    }
    return std::nullopt;
}

} // namespace

std::optional<TimelineProbe> probe(const TimelineView& view, const RasterStyle& style, int x, int y) {
    const TimelineGeometry& geometry = style.geometry;
    const LaneBand* band = geometry.lanes.bandAt(y + geometry.scroll);
    const std::int64_t pixel = geometry.time.firstColumn + x;
    if (band == nullptr || pixel < 0)
        return std::nullopt;
    const Ticks from{pixel * geometry.time.ticksPerPixel};
    const Ticks to{from.count + geometry.time.ticksPerPixel};
    Columns columns = view.columnsBetween(from, to, 1);
    // Revisions without the lane's group have nothing to tell about it.
    std::erase_if(columns, [&](const TimelineView::Column& column) {
        return LaneSource(fleetOf(view, *column), band->id).gpus() == 0;
    });
    if (columns.empty())
        return std::nullopt;
    const int laneRow = y + geometry.scroll;
    const Ticks middle{from.count + geometry.time.ticksPerPixel / 2};
    for (const TimelineView::Column& column : columns)
        if (style.days && column->steps == 1 && column->start <= middle && middle < column->end())
            return probeDay(view, *column, *band, laneRow - band->top, middle);
    return probeStack(view, style, columns, *band, pixel, laneRow);
}

bool isWait(Cause cause) {
    return cause == Cause::waitGeneration || cause == Cause::waitStraggler || cause == Cause::noWork;
}

RackGroupId TimelineProbe::blockerId() const {
    for (const FleetGroup& candidate : fleet->groups)
        if (blocker < candidate.gpus.end())
            return candidate.id;
    return {};
}

} // namespace lockstep::ui
