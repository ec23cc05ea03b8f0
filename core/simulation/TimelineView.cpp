#include "core/simulation/TimelineView.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

namespace lockstep {

namespace {

using Columns = std::vector<TimelineView::Column>;

/// Columns of a level that overlap [from, to).
std::span<const TimelineView::Column> overlapping(const Columns& columns, Ticks from, Ticks to) {
    const auto first =
        std::ranges::partition_point(columns, [&](const auto& column) { return column->end() <= from; });
    const auto last =
        std::partition_point(first, columns.end(), [&](const auto& column) { return column->start < to; });
    return {first, last};
}

/// The column of a level that begins then, or nothing.
TimelineView::Column beginningAt(const Columns& columns, Ticks start) {
    const auto found =
        std::ranges::partition_point(columns, [&](const auto& column) { return column->start < start; });
    return found == columns.end() || (*found)->start != start ? nullptr : *found;
}

/// Whether all steps of the column were taken again there.
bool covers(const TimelineView& stretch, const TimelineColumn& column) {
    if (stretch.levels.empty())
        return false;
    const auto& steps = stretch.levels.front();
    return steps.front()->firstStep <= column.firstStep &&
           column.firstStep + column.steps <= steps.back()->firstStep + 1;
}

} // namespace

Columns TimelineView::columnsBetween(Ticks from, Ticks to, std::size_t wanted) const {
    Columns kept = keptBetween(from, to, wanted);
    if (refinements.empty() || kept.size() >= wanted)
        return kept;
    Columns fine;
    for (Column& column : kept) {
        const auto holds = [&](const auto& stretch) {
            return column->steps > 1 && covers(*stretch, *column);
        };
        const auto stretch = std::ranges::find_if(refinements, holds);
        if (stretch == refinements.end()) {
            fine.push_back(std::move(column));
            continue;
        }
        const Ticks first = std::max(from, column->start);
        const Ticks last = std::min(to, column->end());
        const auto share = static_cast<double>((last - first).count) / static_cast<double>((to - from).count);
        const auto part = static_cast<std::size_t>(std::ceil(share * static_cast<double>(wanted)));
        std::ranges::move((*stretch)->columnsBetween(first, last, std::max<std::size_t>(part, 1)),
                          std::back_inserter(fine));
    }
    return fine;
}

Columns TimelineView::keptBetween(Ticks from, Ticks to, std::size_t wanted) const {
    if (levels.empty() || from >= to)
        return {};
    std::size_t level = 0;
    while (level + 1 < levels.size() && overlapping(levels[level], from, to).size() > 4 * wanted)
        ++level;
    // Old stretches are kept by coarser levels only, the newest one by finer ones only. Each level is without
    // gaps and ends where columns of finer ones begin, so from any column on there is always a next one.
    std::vector<std::size_t> order;
    for (std::size_t coarser = level; coarser < levels.size(); ++coarser)
        order.push_back(coarser);
    for (std::size_t finer = level; finer-- > 0;)
        order.push_back(finer);
    Ticks begin = end;
    for (const Columns& columns : levels)
        if (!columns.empty())
            begin = std::min(begin, columns.front()->start);
    begin = std::max(begin, from);
    Column next;
    for (const std::size_t each : order)
        if (const auto found = overlapping(levels[each], begin, begin + Ticks{1}); !next && !found.empty())
            next = found.front();
    Columns chosen;
    while (next && next->start < to) {
        const Ticks at = next->end();
        chosen.push_back(std::move(next));
        next = nullptr;
        for (auto each = order.begin(); !next && each != order.end(); ++each)
            next = beginningAt(levels[*each], at);
    }
    return chosen;
}

TimelineView refined(TimelineView view, std::shared_ptr<const TimelineView> stretch) {
    for (std::size_t i = 0; i < std::min(view.fleets.size(), stretch->fleets.size()); ++i)
        if (stretch->fleets[i])
            view.fleets[i] = stretch->fleets[i];
    view.refinements.push_back(std::move(stretch));
    return view;
}

std::optional<CoarseStretch> coarseStretch(const TimelineView& view, Ticks from, Ticks to,
                                           std::size_t wanted) {
    const Columns columns = view.columnsBetween(from, to, wanted);
    if (columns.size() >= wanted)
        return std::nullopt;
    const auto isCoarse = [](const auto& column) { return column->steps > 1; };
    const auto first = std::ranges::find_if(columns, isCoarse);
    if (first == columns.end())
        return std::nullopt;
    const auto last = std::ranges::find_if(columns.rbegin(), columns.rend(), isCoarse);
    return CoarseStretch{(*first)->firstStep, (*last)->firstStep + (*last)->steps - (*first)->firstStep,
                         (*first)->start};
}

} // namespace lockstep
