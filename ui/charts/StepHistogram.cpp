#include "ui/charts/StepHistogram.h"

#include <algorithm>
#include <cmath>

namespace lockstep::ui {

namespace {

/// More columns than single steps are kept of: where there are single steps, they come.
constexpr std::size_t everyStep = 4096;

/// Steps of one length; several where only their mean is kept.
struct Length {
    Seconds duration;
    std::uint64_t steps;
};

Seconds quantile(const std::vector<Length>& sorted, std::uint64_t steps, double share) {
    const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(steps)));
    std::uint64_t counted = 0;
    for (const Length& length : sorted) {
        counted += length.steps;
        if (counted >= wanted)
            return length.duration;
    }
    return {};
}

std::vector<StepHistogram::Bar> barsOf(const std::vector<Length>& lengths, DurationRange range,
                                       std::size_t count) {
    std::vector<StepHistogram::Bar> bars;
    const Seconds width = (range.last - range.first) / static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i)
        bars.push_back({range.first + static_cast<double>(i) * width,
                        range.first + static_cast<double>(i + 1) * width, 0});
    for (const Length& length : lengths)
        if (range.first <= length.duration && length.duration <= range.last)
            bars[std::min(static_cast<std::size_t>((length.duration - range.first) / width), count - 1)]
                .steps += length.steps;
    return bars;
}

} // namespace

std::optional<StepHistogram> stepHistogram(const TimelineView& view, Ticks from, Ticks to,
                                           std::size_t mostBars, std::optional<DurationRange> range) {
    from = std::max(from, Ticks{});
    to = std::min(to, view.end);
    if (from >= to || mostBars == 0)
        return std::nullopt;
    const auto columns = view.columnsBetween(from, to, everyStep);
    if (columns.empty())
        return std::nullopt;
    const std::uint32_t newest = columns.back()->revision;
    StepHistogram histogram;
    std::vector<Length> lengths;
    for (const TimelineView::Column& column : columns) {
        if (column->revision != newest)
            continue;
        lengths.push_back({toSeconds(column->duration) / column->steps, column->steps});
        histogram.steps += column->steps;
        histogram.isExact = histogram.isExact && column->steps == 1;
    }
    std::ranges::sort(lengths, {}, &Length::duration);
    histogram.median = quantile(lengths, histogram.steps, 0.5);
    histogram.p90 = quantile(lengths, histogram.steps, 0.9);
    histogram.p99 = quantile(lengths, histogram.steps, 0.99);
    if (const auto& fleet = view.fleets[newest])
        histogram.quiet = toSeconds(fleet->quietStep());
    histogram.shortest = lengths.front().duration;
    histogram.longest = lengths.back().duration;
    const Seconds least{1e-4 * histogram.shortest.value}; // steps may all be as long
    const Seconds span = std::max(histogram.longest - histogram.shortest, least);
    const DurationRange whole{histogram.shortest, histogram.shortest + span};
    histogram.bars = barsOf(lengths, range.value_or(whole), mostBars);
    return histogram;
}

} // namespace lockstep::ui
