#include "core/simulation/Timeline.h"

#include <algorithm>
#include <iterator>

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

std::size_t bytesOf(const TimelineColumn& column) {
    return sizeof(TimelineColumn) + column.blockCauses.size() * sizeof(CauseTicks);
}

using Columns = std::vector<TimelineView::Column>;

} // namespace

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
        addTo(*sum, *columns[i]);
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
