#include "ui/charts/ChartBins.h"

#include <algorithm>
#include <cmath>

#include "ui/timeline/LaneSource.h"

namespace lockstep::ui {

namespace {

using ColumnIterator = std::vector<TimelineView::Column>::const_iterator;

double ratio(double part, double whole) {
    return whole > 0 ? part / whole : 0.0;
}

ChartBin binOf(ColumnIterator first, ColumnIterator end) {
    TimelineColumn sum = **first;
    for (auto next = std::next(first); next != end; ++next)
        addTotalsTo(sum, **next);
    return {toSeconds(sum.start),
            toSeconds(sum.end()),
            sum.firstStep,
            sum.steps,
            ratio(sum.useful, sum.offered),
            ratio(sum.modelFlops, sum.allocated),
            ratio(sum.tokens, toSeconds(sum.duration).value),
            toSeconds(sum.duration) / std::max<double>(sum.steps, 1),
            toSeconds(sum.shortest),
            toSeconds(sum.longest),
            sharesOf(sum.causes),
            {first, end}};
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

std::vector<LinkLoad> linkLoads(const ChartBin& bin, const TimelineView& view) {
    std::vector<LinkLoad> loads;
    double seconds = 0;
    for (const TimelineView::Column& column : bin.columns) {
        const auto& fleet = view.fleets[column->revision];
        const double duration = toSeconds(column->duration).value;
        seconds += duration;
        for (const LinkUse& use : fleet ? fleet->links : std::vector<LinkUse>()) {
            auto found = std::ranges::find(loads, use.id, &LinkLoad::id);
            if (found == loads.end())
                found = loads.insert(loads.end(), LinkLoad{use.id, 0, 0, {}, {}});
            const double bytes = use.bytesPerStep.value * column->steps;
            found->load += ratio(bytes, use.capacity.value);
            found->goodput += duration * ratio(use.goodput.value, use.capacity.value);
            found->carried.value += bytes;
            found->possible.value += duration * use.goodput.value;
        }
    }
    for (LinkLoad& load : loads) {
        load.load = ratio(load.load, seconds);
        load.goodput = ratio(load.goodput, seconds);
        load.carried.value = ratio(load.carried.value, seconds);
        load.possible.value = ratio(load.possible.value, seconds);
    }
    return loads;
}

} // namespace lockstep::ui
