#include "ui/timeline/TimelineProbe.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/simulation/StepWaits.h"
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

TimelineProbe about(const TimelineView& view, const TimelineColumn& column, const LaneKey& lane) {
    TimelineProbe result;
    result.fleet = &fleetOf(view, column);
    result.lane = lane;
    result.firstStep = column.firstStep;
    result.steps = column.steps;
    result.blocker = column.blocker;
    result.blockerStep = column.blockerStep;
    return result;
}

/// Fleets of steps that are no longer kept singly know no more than who stands where.
HeldUpBy blockerOf(const TimelineProbe& probe) {
    if (!probe.fleet->classes.empty())
        return heldUpBy(*probe.fleet, probe.firstGpu, probe.blocker, probe.cause);
    HeldUpBy by;
    if (probe.cause == Cause::waitStraggler)
        by.gpu = probe.blocker;
    return by;
}

void settle(TimelineProbe& result, const CauseSums& sums, double position, Ticks meanStep) {
    const double total = totalOf(sums);
    result.cause = causeAt(sums, position * total);
    result.share = sums[indexOf(result.cause)] / total;
    result.duration = toSeconds(meanStep) * result.share;
    result.heldUpBy = blockerOf(result);
}

/// The whole blocks of a slice, since it shows no more than their mean.
void nameBlocks(TimelineProbe& result, const LaneSource::Slice& slice) {
    const std::vector<LaneBlock>& blocks = result.fleet->blocks;
    result.firstGpu = blocks[slice.first].gpus.first;
    result.gpus = blocks[slice.last].gpus.end() - result.firstGpu;
}

std::optional<TimelineProbe> probeDay(const TimelineView& view, const TimelineColumn& step,
                                      const LaneBand& band, int row, Ticks time) {
    TimelineProbe result = about(view, step, band.key);
    const LaneSource source(*result.fleet, band.key);
    const std::uint32_t gpu = band.gpuAt(row);
    if (gpu >= source.gpus())
        return std::nullopt;
    CauseSums sums{};
    if (band.showsGpus() || band.key.isPart()) {
        result.firstGpu = source.fleetGpu(gpu);
        result.gpus = row + 1 < band.height ? std::max(band.gpuAt(row + 1) - gpu, 1u) : band.gpus - gpu;
        result.gpus = std::min(result.gpus, source.gpus() - gpu);
        for (std::uint32_t i = 0; i < result.gpus; ++i)
            addScaled(sums, sumsOf(stepOf(*result.fleet, result.firstGpu + i, step.firstStep, step.outcome)),
                      1);
    } else {
        const LaneSource::Slice slice = source.slice(row * band.gpusPerRow(), (row + 1) * band.gpusPerRow());
        nameBlocks(result, slice);
        sums = source.sum(step, slice);
    }
    if (totalOf(sums) <= 0)
        return std::nullopt;
    const auto duration = static_cast<double>(step.duration.count);
    settle(result, sums, static_cast<double>((time - step.start).count) / duration, step.duration);
    return result;
}

/// The GPUs that a stack is the sum of.
void nameStack(TimelineProbe& result, const Stack& stack, const LaneSource& source, bool isSingle) {
    const double end = std::min<double>(stack.endGpu, source.gpus());
    result.firstGpu = source.fleetGpu(static_cast<std::uint32_t>(stack.firstGpu));
    result.gpus = static_cast<std::uint32_t>(end) - static_cast<std::uint32_t>(stack.firstGpu);
    if (result.lane.isPart() && !isSingle)
        nameBlocks(result, source.slice(stack.firstGpu, end));
}

std::optional<TimelineProbe> probeStack(const TimelineView& view, const RasterStyle& style,
                                        const Columns& columns, const LaneBand& band, std::int64_t pixel,
                                        int laneRow) {
    const RasterTarget target{style, nullptr, 0, pixel, 1};
    const LaneSources sources(view, columns, style.geometry.lanes);
    for (const Stack& stack : stacksOnView(style.geometry)) {
        if (style.geometry.lanes.bands[stack.band].key != band.key || laneRow < stack.top ||
            laneRow >= stack.top + stack.height)
            continue;
        const CauseSums sums = stackSums(view, columns, sources, target, {stack}).front();
        if (totalOf(sums) <= 0)
            return std::nullopt;
        const TimelineColumn& slowest = **std::ranges::max_element(
            columns, {}, [](const TimelineView::Column& column) { return column->blockerWait; });
        TimelineProbe result = about(view, slowest, band.key);
        const TimelineColumn& last = *columns.back();
        result.firstStep = columns.front()->firstStep;
        result.steps = last.firstStep + last.steps - result.firstStep;
        const Ticks span = last.end() - columns.front()->start;
        const bool isSingle = columns.front()->steps == 1 && band.gpus <= mostGpusReadSingly;
        nameStack(result, stack, sources.of(slowest)[stack.band], isSingle);
        settle(result, sums, (stack.top + stack.height - laneRow - 0.5) / stack.height,
               Ticks{span.count / static_cast<std::int64_t>(std::max<std::uint64_t>(result.steps, 1))});
        return result;
    }
    return std::nullopt;
}

Cause commonest(std::span<const std::uint8_t> causes) {
    std::array<std::size_t, causeCount> counts{};
    for (const std::uint8_t cause : causes)
        ++counts[cause];
    return static_cast<Cause>(std::ranges::max_element(counts) - counts.begin());
}

/// The fleet that the newest step ran on, where that is a single one. Fleets before and after an edit can
/// have as many blocks: the revision tells.
const Fleet* fleetOfLatest(const Frame& frame) {
    if (!isLatestOfFleet(frame) || frame.latest->steps != 1)
        return nullptr;
    const auto& fleets = frame.timeline.fleets;
    const std::size_t revision = frame.latest->revision;
    const bool isNewest = !frame.timeline.levels.empty() && !frame.timeline.levels.front().empty() &&
                          frame.timeline.levels.front().back() == frame.latest;
    if (isNewest && revision < fleets.size() && fleets[revision] != frame.fleet)
        return nullptr;
    return frame.fleet.get();
}

} // namespace

std::optional<TimelineProbe> probe(const TimelineView& view, const RasterStyle& style, int x, int y) {
    const TimelineGeometry& geometry = style.geometry;
    const int laneRow = geometry.laneRowAt(y);
    const LaneBand* band = geometry.lanes.bandAt(laneRow);
    const std::int64_t pixel = geometry.time.firstColumn + x;
    if (band == nullptr || pixel < 0)
        return std::nullopt;
    const Ticks from{pixel * geometry.time.ticksPerPixel};
    const Ticks to{from.count + geometry.time.ticksPerPixel};
    Columns columns = view.columnsBetween(from, to, 1);
    // Revisions without the lane have nothing to tell about it.
    std::erase_if(columns, [&](const TimelineView::Column& column) {
        return gpusOf(fleetOf(view, *column), band->key).count == 0;
    });
    if (columns.empty())
        return std::nullopt;
    const Ticks middle{from.count + geometry.time.ticksPerPixel / 2};
    for (const TimelineView::Column& column : columns)
        if (style.days && column->steps == 1 && column->start <= middle && middle < column->end())
            return probeDay(view, *column, *band, laneRow - band->top, middle);
    return probeStack(view, style, columns, *band, pixel, laneRow);
}

std::optional<TimelineProbe> probePart(const Frame& frame, const LaneKey& part) {
    const Fleet* fleet = fleetOfLatest(frame);
    const GpuRange gpus = fleet ? gpusOf(*fleet, part) : GpuRange{};
    if (gpus.count == 0 || !frame.gpuCauses || gpus.end() > frame.gpuCauses->size())
        return std::nullopt;
    const TimelineColumn& step = *frame.latest;
    TimelineProbe result;
    result.fleet = fleet;
    result.lane = part;
    result.firstGpu = gpus.first;
    result.gpus = gpus.count;
    result.firstStep = result.blockerStep = step.firstStep;
    result.steps = 1;
    result.blocker = step.blocker;
    result.cause = commonest(std::span(*frame.gpuCauses).subspan(gpus.first, gpus.count));
    StepReader reader(*fleet);
    double ticks = 0;
    for (std::uint32_t gpu = gpus.first; gpu < gpus.end(); ++gpu)
        ticks += static_cast<double>(reader.at(gpu, step.firstStep, step.outcome)[result.cause].count);
    result.share = ticks / gpus.count / static_cast<double>(step.duration.count);
    result.duration = toSeconds(step.duration) * result.share;
    result.heldUpBy = heldUpBy(*fleet, gpus.first, step.blocker, result.cause);
    return result;
}

void tellActivity(TimelineProbe& probe, const Activity& activity, Ticks step) {
    probe.activity = activity;
    probe.cause = activity.cause;
    probe.duration = toSeconds(activity.duration());
    probe.share = static_cast<double>(activity.duration().count) / static_cast<double>(step.count);
    probe.heldUpBy = activity.heldUpBy;
}

} // namespace lockstep::ui
