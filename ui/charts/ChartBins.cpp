#include "ui/charts/ChartBins.h"

#include <algorithm>
#include <cmath>

#include "ui/timeline/LaneSource.h"

namespace lockstep::ui {

namespace {

using ColumnIterator = std::vector<TimelineView::Column>::const_iterator;

ChartBin binOf(ColumnIterator first, ColumnIterator end) {
    TimelineColumn sum = **first;
    for (auto next = std::next(first); next != end; ++next) {
        const TimelineColumn& column = **next;
        sum.steps += column.steps;
        sum.duration += column.duration;
        sum.shortest = std::min(sum.shortest, column.shortest);
        sum.longest = std::max(sum.longest, column.longest);
        sum.useful += column.useful;
        sum.offered += column.offered;
        sum.modelFlops += column.modelFlops;
        sum.allocated += column.allocated;
        for (std::size_t i = 0; i < causeCount; ++i)
            sum.causes[i] += column.causes[i];
    }
    const auto ratio = [](double part, double whole) { return whole > 0 ? part / whole : 0.0; };
    return {toSeconds(sum.start),
            toSeconds(sum.end()),
            ratio(sum.useful, sum.offered),
            ratio(sum.modelFlops, sum.allocated),
            toSeconds(sum.duration) / std::max<double>(sum.steps, 1),
            toSeconds(sum.shortest),
            toSeconds(sum.longest),
            sharesOf(sum.causes)};
}

} // namespace

std::vector<ChartBin> chartBins(const TimelineView& view, Ticks from, Ticks to, std::size_t most) {
    from = std::max(from, Ticks{0});
    to = std::min(to, view.end);
    std::vector<ChartBin> bins;
    if (to <= from || most == 0)
        return bins;
    const auto columns = view.columnsBetween(from, to, std::max<std::size_t>(most / 4, 1));
    std::uint64_t steps = 0;
    std::uint32_t largest = 1;
    for (const TimelineView::Column& column : columns) {
        steps += column->steps;
        largest = std::max(largest, column->steps);
    }
    const std::uint64_t aBin = std::max<std::uint64_t>(largest, (steps + most - 1) / most);
    for (auto first = columns.begin(); first != columns.end();) {
        auto end = first;
        for (std::uint64_t taken = 0; end != columns.end() && taken < aBin; ++end)
            taken += (*end)->steps;
        bins.push_back(binOf(first, end));
        first = end;
    }
    return bins;
}

const ChartBin* nearestBin(const std::vector<ChartBin>& bins, Seconds time) {
    const auto found =
        std::min_element(bins.begin(), bins.end(), [time](const ChartBin& a, const ChartBin& b) {
            return std::abs((a.middle() - time).value) < std::abs((b.middle() - time).value);
        });
    return found == bins.end() ? nullptr : &*found;
}

std::vector<Cause> occurringCauses(const std::vector<ChartBin>& bins) {
    std::vector<Cause> causes;
    std::copy_if(dayOrder.begin(), dayOrder.end(), std::back_inserter(causes), [&bins](Cause cause) {
        return std::any_of(bins.begin(), bins.end(),
                           [cause](const ChartBin& bin) { return bin.shares[indexOf(cause)] > 0; });
    });
    return causes;
}

} // namespace lockstep::ui
