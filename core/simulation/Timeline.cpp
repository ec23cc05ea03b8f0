#include "core/simulation/Timeline.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

#include "core/simulation/BlockSum.h"

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
    layout->outer = fleet.outer;
    layout->links = fleet.links;
    layout->seed = fleet.seed;
    return layout;
}

std::array<double, causeCount> gpuSeconds(const CauseTicks& ticks) {
    std::array<double, causeCount> seconds{};
    for (std::size_t cause = 0; cause < causeCount; ++cause)
        seconds[cause] = static_cast<double>(ticks[cause]) / Ticks::perSecond;
    return seconds;
}

TimelineColumn columnOf(const StepRecord& record, const Fleet& fleet) {
    TimelineColumn column;
    column.firstStep = record.step;
    column.steps = 1;
    column.start = record.start;
    column.duration = column.shortest = column.longest = record.duration();
    column.outcome = record.outcome;
    column.blocker = record.blocker;
    column.blockerStep = record.step;
    const double seconds = toSeconds(record.duration()).value;
    column.useful = fleet.usefulNameplateSeconds;
    column.offered = fleet.nameplateFlops * seconds;
    column.modelFlops = fleet.modelFlopsPerStep;
    column.allocated = fleet.allocatedNameplateFlops * seconds;
    column.tokens = fleet.tokensPerStep;
    column.causes = gpuSeconds(sumOf(record.blockCauses));
    column.blockerWait = column.causes[indexOf(Cause::waitStraggler)];
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
    if (part.blockerWait > sum.blockerWait) {
        sum.blocker = part.blocker;
        sum.blockerStep = part.blockerStep;
        sum.blockerWait = part.blockerWait;
    }
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

Timeline::Timeline(std::size_t budget, std::size_t firstRevision) : m_budget(budget) {
    m_view.fleets.resize(firstRevision);
    m_slimmed = static_cast<std::uint32_t>(firstRevision);
}

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
    if (!m_view.levels.empty() && !sameLayout(*m_view.fleets.back(), *fleet))
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

std::uint64_t Timeline::truncate(std::uint64_t step) {
    const auto endOf = [](const auto& column) { return column->firstStep + column->steps; };
    for (Columns& columns : m_view.levels)
        std::erase_if(columns, [&](const auto& column) { return endOf(column) > step; });
    // From the coarsest down, each level goes on where the one above ends: so far the history is whole.
    std::uint64_t whole = 0;
    for (std::size_t level = m_view.levels.size(); level-- > 0;)
        for (const auto& column : m_view.levels[level])
            if (column->firstStep == whole)
                whole = endOf(column);
    for (Columns& columns : m_view.levels)
        std::erase_if(columns, [&](const auto& column) { return endOf(column) > whole; });
    while (!m_view.levels.empty() && m_view.levels.back().empty())
        m_view.levels.pop_back();
    m_view.refinements.clear();
    m_view.steps = whole;
    m_view.end = {};
    std::uint32_t newest = 0;
    for (const Columns& columns : m_view.levels)
        if (!columns.empty() && columns.back()->end() > m_view.end) {
            m_view.end = columns.back()->end();
            newest = columns.back()->revision;
        }
    m_pending.assign(m_view.levels.size(), 0);
    for (std::size_t level = 0; level < m_pending.size(); ++level)
        m_pending[level] = openColumns(level, *m_view.fleets[newest]);
    return whole;
}

bool Timeline::endsWithSingleStep() const {
    if (m_view.levels.empty() || m_view.levels.front().empty())
        return false;
    return m_view.levels.front().back()->firstStep + 1 == m_view.steps;
}

/// Newest columns that no column above holds and that can still be added to what comes.
std::uint32_t Timeline::openColumns(std::size_t level, const Fleet& newest) const {
    const Columns& columns = m_view.levels[level];
    std::uint64_t held = 0;
    for (std::size_t above = level + 1; above < m_view.levels.size(); ++above)
        if (!m_view.levels[above].empty())
            held =
                std::max(held, m_view.levels[above].back()->firstStep + m_view.levels[above].back()->steps);
    std::uint32_t open = 0;
    for (auto column = columns.rbegin(); column != columns.rend(); ++column, ++open)
        if ((*column)->firstStep < held || !sameLayout(*m_view.fleets[(*column)->revision], newest))
            break;
    return open;
}

void Timeline::resume(std::size_t revision, std::shared_ptr<const Fleet> fleet) {
    m_view.fleets.resize(revision + 1);
    m_view.fleets.back() = std::move(fleet);
    m_slimmed = std::min(m_slimmed, static_cast<std::uint32_t>(revision));
}

void Timeline::forgetFleets() {
    const std::uint32_t oldest = m_view.levels.front().empty() ? 0 : m_view.levels.front().front()->revision;
    for (; m_slimmed < oldest; ++m_slimmed) {
        auto& fleet = m_view.fleets[m_slimmed];
        const auto before = m_slimmed > 0 ? m_view.fleets[m_slimmed - 1] : nullptr;
        fleet = before && sameLayout(*before, *fleet) ? before : layoutOf(*fleet);
    }
}

} // namespace lockstep
