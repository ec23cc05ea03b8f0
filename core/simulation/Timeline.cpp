#include "core/simulation/Timeline.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace lockstep {

namespace {

/// Half of the memory keeps single steps; the levels above share the rest. 4^10 steps in a column of the
/// last.
constexpr std::size_t sharedLevels = 10;
constexpr std::size_t fewestColumns = 16;
/// A view copies one pointer a column: a small fleet must not make views dear.
constexpr std::size_t mostColumns = 4096;

bool sameLayout(const Fleet& a, const Fleet& b) {
    const auto sameBlock = [](const LaneBlock& x, const LaneBlock& y) {
        return x.group == y.group && x.gpus == y.gpus;
    };
    const auto sameGroup = [](const FleetGroup& x, const FleetGroup& y) {
        return x.id == y.id && x.gpu == y.gpu && x.campus == y.campus;
    };
    return std::ranges::equal(a.blocks, b.blocks, sameBlock) &&
           std::ranges::equal(a.groups, b.groups, sameGroup);
}

/// The fleet without what only single GPUs' steps need: a hundredth of its memory.
std::shared_ptr<const Fleet> layoutOf(const Fleet& fleet) {
    auto layout = std::make_shared<Fleet>();
    layout->campuses = fleet.campuses;
    layout->groups = fleet.groups;
    layout->blocks = fleet.blocks;
    layout->learners = fleet.learners;
    layout->seed = fleet.seed;
    return layout;
}

std::array<double, causeCount> gpuSeconds(const std::vector<CauseTicks>& blocks) {
    std::array<double, causeCount> sums{};
    for (std::size_t cause = 0; cause < causeCount; ++cause) {
        std::uint64_t ticks = 0; // one step: fits
        for (const CauseTicks& block : blocks)
            ticks += block[cause];
        sums[cause] = static_cast<double>(ticks) / Ticks::perSecond;
    }
    return sums;
}

TimelineColumn columnOf(const StepRecord& record, const Fleet& fleet) {
    TimelineColumn column;
    column.firstStep = record.step;
    column.steps = 1;
    column.start = record.start;
    column.duration = column.shortest = column.longest = record.duration();
    column.outcome = record.outcome;
    column.blocker = record.blocker;
    const double seconds = toSeconds(record.duration()).value;
    column.useful = fleet.usefulNameplateSeconds;
    column.offered = fleet.nameplateFlops * seconds;
    column.modelFlops = fleet.modelFlopsPerStep;
    column.allocated = fleet.allocatedNameplateFlops * seconds;
    column.tokens = fleet.tokensPerStep;
    column.causes = gpuSeconds(record.blockCauses);
    column.blockCauses = record.blockCauses;
    return column;
}

void add(TimelineColumn& sum, const TimelineColumn& part) {
    sum.steps += part.steps;
    sum.duration += part.duration;
    sum.shortest = std::min(sum.shortest, part.shortest);
    sum.longest = std::max(sum.longest, part.longest);
    sum.useful += part.useful;
    sum.offered += part.offered;
    sum.modelFlops += part.modelFlops;
    sum.allocated += part.allocated;
    sum.tokens += part.tokens;
    for (std::size_t cause = 0; cause < causeCount; ++cause)
        sum.causes[cause] += part.causes[cause];
    for (std::size_t block = 0; block < sum.blockCauses.size(); ++block)
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            sum.blockCauses[block][cause] += part.blockCauses[block][cause];
}

std::size_t bytesOf(const TimelineColumn& column) {
    return sizeof(TimelineColumn) + column.blockCauses.size() * sizeof(CauseTicks);
}

using Columns = std::vector<TimelineView::Column>;

/// Columns of a level that overlap [from, to).
std::span<const TimelineView::Column> overlapping(const Columns& columns, Ticks from, Ticks to) {
    const auto first =
        std::ranges::partition_point(columns, [&](const auto& column) { return column->end() <= from; });
    const auto last =
        std::partition_point(first, columns.end(), [&](const auto& column) { return column->start < to; });
    return {first, last};
}

} // namespace

Columns TimelineView::columnsBetween(Ticks from, Ticks to, std::size_t wanted) const {
    if (levels.empty() || from >= to)
        return {};
    // Coarsest first, taking from each level what the coarser ones lack or are too coarse for.
    const auto isFine = [&](std::size_t level) {
        return overlapping(levels[level], from, to).size() <= 4 * wanted;
    };
    std::size_t level = 0;
    while (level + 1 < levels.size() && !isFine(level))
        ++level;

    Columns chosen;
    // Columns that lie in [begin, limit) of the history and touch the range asked for.
    const auto take = [&](std::size_t of, Ticks begin, Ticks limit) {
        for (const Column& column : overlapping(levels[of], std::max(begin, from), std::min(limit, to)))
            if (column->start >= begin && column->end() <= limit)
                chosen.push_back(column);
    };
    // Older than what the level keeps: the coarser levels hold it.
    Ticks covered;
    for (std::size_t coarse = levels.size(); coarse-- > level + 1;) {
        const Ticks limit = levels[coarse - 1].empty() ? end : levels[coarse - 1].front()->start;
        take(coarse, covered, limit);
        covered = std::max(covered, limit);
    }
    // Newer than its last complete column: the finer levels hold it.
    for (std::size_t fine = level + 1; fine-- > 0;) {
        take(fine, covered, end);
        if (!levels[fine].empty())
            covered = std::max(covered, levels[fine].back()->end());
    }
    return chosen;
}

Timeline::Timeline(std::size_t budget) : m_budget(budget) {}

void Timeline::append(const StepRecord& record, const std::shared_ptr<const Fleet>& fleet) {
    adopt(fleet);
    TimelineColumn column = columnOf(record, *fleet);
    column.revision = static_cast<std::uint32_t>(m_view.fleets.size() - 1);
    m_view.steps = record.step + 1;
    m_view.end = column.end();
    place(0, std::make_shared<const TimelineColumn>(std::move(column)));
}

void Timeline::adopt(const std::shared_ptr<const Fleet>& fleet) {
    if (!m_view.fleets.empty() && m_view.fleets.back() == fleet)
        return;
    // Columns of different layouts cannot be added: close what is open.
    if (!m_view.fleets.empty() && !sameLayout(*m_view.fleets.back(), *fleet))
        for (std::size_t level = 0; level < m_pending.size(); ++level) {
            if (m_pending[level] > 0 && level + 1 < m_pending.size())
                mergePending(level);
            m_pending[level] = 0;
        }
    m_view.fleets.push_back(fleet);
}

void Timeline::place(std::size_t level, TimelineView::Column column) {
    if (level == m_view.levels.size()) {
        // It begins with what was closed below before there was this level, so that it lacks nothing either.
        Columns closed;
        if (level > 0)
            std::ranges::copy_if(m_view.levels.back(), std::back_inserter(closed),
                                 [&](const auto& below) { return below->end() <= column->start; });
        m_view.levels.push_back(std::move(closed));
        m_pending.push_back(0);
    }
    m_view.levels[level].push_back(std::move(column));
    if (++m_pending[level] == factor)
        mergePending(level);
    dropOld(level);
}

void Timeline::mergePending(std::size_t level) {
    const Columns& columns = m_view.levels[level];
    const std::size_t first = columns.size() - m_pending[level];
    auto sum = std::make_shared<TimelineColumn>(*columns[first]);
    for (std::size_t i = first + 1; i < columns.size(); ++i)
        add(*sum, *columns[i]);
    m_pending[level] = 0;
    place(level + 1, std::move(sum));
}

void Timeline::dropOld(std::size_t level) {
    Columns& columns = m_view.levels[level];
    const std::size_t share = level == 0 ? m_budget / 2 : m_budget / 2 / sharedLevels;
    const std::size_t most = std::clamp(share / bytesOf(*columns.back()), fewestColumns, mostColumns);
    if (columns.size() <= most || level + 1 >= m_view.levels.size())
        return;
    // Down to the begin of a column above, so that the two levels meet without a gap.
    const Ticks wanted = columns[columns.size() - most + most / 8]->start;
    const Columns& above = m_view.levels[level + 1];
    const auto next =
        std::ranges::partition_point(above, [&](const auto& column) { return column->end() <= wanted; });
    const Ticks kept = next == above.end() ? above.back()->end() : (*next)->start;
    std::erase_if(columns, [&](const auto& column) { return column->start < kept; });
    if (level == 0)
        forgetFleets();
}

void Timeline::forgetFleets() {
    const std::uint32_t oldest = m_view.levels.front().empty() ? 0 : m_view.levels.front().front()->revision;
    for (; m_slimmed < oldest; ++m_slimmed) {
        auto& fleet = m_view.fleets[m_slimmed];
        const bool asBefore = m_slimmed > 0 && sameLayout(*m_view.fleets[m_slimmed - 1], *fleet);
        fleet = asBefore ? m_view.fleets[m_slimmed - 1] : layoutOf(*fleet);
    }
}

} // namespace lockstep
