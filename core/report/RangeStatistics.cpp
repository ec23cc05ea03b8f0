#include "core/report/RangeStatistics.h"

#include <algorithm>
#include <numeric>

namespace lockstep {

namespace {

double totalOf(const CauseSeconds& causes) {
    return std::accumulate(causes.begin(), causes.end(), 0.0);
}

GroupStatistics& groupIn(std::vector<GroupStatistics>& groups, const Fleet& fleet, std::size_t index) {
    const FleetGroup& group = fleet.groups[index];
    auto found = std::ranges::find(groups, group.id, &GroupStatistics::id);
    if (found == groups.end())
        found = groups.insert(
            groups.end(),
            {group.id, group.label, group.gpu, fleet.campuses[group.campus].name, group.gpus.count, {}});
    return *found;
}

void add(std::vector<GroupStatistics>& groups, const Fleet& fleet, const TimelineColumn& column,
         double share) {
    for (std::size_t b = 0; b < fleet.blocks.size(); ++b) {
        GroupStatistics& group = groupIn(groups, fleet, fleet.blocks[b].group);
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            group.causes[cause] +=
                static_cast<double>(column.blockCauses[b][cause]) / Ticks::perSecond * share;
    }
}

template<class Key>
std::vector<GroupStatistics> together(const RangeStatistics& statistics, Key key) {
    std::vector<GroupStatistics> sums;
    for (const GroupStatistics& group : statistics.groups) {
        auto found = std::ranges::find(sums, key(group), &GroupStatistics::label);
        if (found == sums.end())
            found = sums.insert(sums.end(), {{}, key(group), group.gpu, group.campus, 0, {}});
        found->gpus += group.gpus;
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            found->causes[cause] += group.causes[cause];
    }
    return sums;
}

} // namespace

double GroupStatistics::seconds() const {
    return totalOf(causes);
}

double GroupStatistics::share(Cause cause) const {
    const double total = totalOf(causes);
    return total > 0 ? causes[indexOf(cause)] / total : 0;
}

double RangeStatistics::share(Cause cause) const {
    const double total = totalOf(causes);
    return total > 0 ? causes[indexOf(cause)] / total : 0;
}

RangeStatistics statisticsOf(const TimelineView& view, Ticks from, Ticks to, std::size_t wanted) {
    RangeStatistics sums;
    sums.from = std::max(from, Ticks{});
    sums.to = std::min(to, view.end);
    if (sums.from >= sums.to)
        return sums;
    const auto columns = view.columnsBetween(sums.from, sums.to, wanted);
    double useful = 0;
    double offered = 0;
    double modelFlops = 0;
    double allocated = 0;
    double tokens = 0;
    // From the newest on, so that groups stand in the order of the newest fleet.
    for (auto each = columns.rbegin(); each != columns.rend(); ++each) {
        const TimelineColumn& column = **each;
        const Ticks inside = std::min(column.end(), sums.to) - std::max(column.start, sums.from);
        const double share = static_cast<double>(inside.count) / static_cast<double>(column.duration.count);
        sums.steps += share * column.steps;
        sums.shortest = each == columns.rbegin() ? column.shortest : std::min(sums.shortest, column.shortest);
        sums.longest = std::max(sums.longest, column.longest);
        useful += column.useful * share;
        offered += column.offered * share;
        modelFlops += column.modelFlops * share;
        allocated += column.allocated * share;
        tokens += column.tokens * share;
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            sums.causes[cause] += column.causes[cause] * share;
        add(sums.groups, *view.fleets[column.revision], column, share);
    }
    sums.effectiveUtilization = offered > 0 ? useful / offered : 0;
    sums.mfu = allocated > 0 ? modelFlops / allocated : 0;
    sums.tokensPerSecond = tokens / toSeconds(sums.to - sums.from).value;
    return sums;
}

std::vector<GroupStatistics> byGpuType(const RangeStatistics& statistics) {
    return together(statistics, [](const GroupStatistics& group) { return group.gpu; });
}

std::vector<GroupStatistics> byCampus(const RangeStatistics& statistics) {
    return together(statistics, [](const GroupStatistics& group) { return group.campus; });
}

} // namespace lockstep
