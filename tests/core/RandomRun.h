#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include "core/simulation/Timeline.h"
#include "tests/core/Dice.h"

namespace lockstep {

/// A fleet of `blocks` blocks of ten GPUs; nothing else of a fleet matters to the timeline.
inline std::shared_ptr<const Fleet> fleetOfBlocks(std::uint32_t blocks) {
    auto fleet = std::make_shared<Fleet>();
    fleet->groups.push_back({{1}, 0, "GPU", "Rack", "GPU", 10, {0, blocks * 10}});
    for (std::uint32_t b = 0; b < blocks; ++b)
        fleet->blocks.push_back({0, 0, {b * 10, 10}});
    fleet->usefulNameplateSeconds = 3;
    fleet->nameplateFlops = 5;
    fleet->tokensPerStep = 7;
    return fleet;
}

/// A run of random steps, kept in full beside the timeline under test.
class RandomRun {
public:
    explicit RandomRun(std::size_t budget) : m_timeline(budget) {}

    void take(std::uint64_t steps, const std::shared_ptr<const Fleet>& fleet) {
        for (; steps > 0; --steps) {
            StepRecord record;
            record.step = m_steps.size();
            record.start = m_end;
            record.outcome.duration = {m_dice.whole(1000, 2000)};
            record.outcome.barriers = {{m_dice.whole(1, 1000)}};
            record.blocker = m_dice.whole(0, 9);
            for (std::size_t b = 0; b < fleet->blocks.size(); ++b) {
                CauseTicks causes{};
                for (std::uint64_t left = 10 * static_cast<std::uint64_t>(record.duration().count);
                     left > 0;) {
                    const std::uint64_t part = std::min<std::uint64_t>(left, m_dice.whole(1, 12000));
                    causes[m_dice.whole(0, causeCount - 1)] += part;
                    left -= part;
                }
                record.blockCauses.push_back(causes);
            }
            m_end += record.duration();
            m_timeline.append(record, fleet);
            m_steps.push_back(std::move(record));
        }
    }

    TimelineView view() const { return m_timeline.view(); }
    const std::vector<StepRecord>& steps() const { return m_steps; }
    Ticks end() const { return m_end; }

    /// The step of the column in which GPUs waited longest for their last one; the first of several.
    const StepRecord& longestWait(const TimelineColumn& column) const {
        const auto waited = [](const StepRecord& record) {
            std::uint64_t ticks = 0;
            for (const CauseTicks& causes : record.blockCauses)
                ticks += causes[indexOf(Cause::waitStraggler)];
            return ticks;
        };
        const auto first = m_steps.begin() + static_cast<std::ptrdiff_t>(column.firstStep);
        return *std::ranges::max_element(first, first + column.steps, {}, waited);
    }

    /// Why the column is not the exact sum of its steps; nothing where it is.
    const char* faultOf(const TimelineColumn& column) const {
        if (column.steps == 0 || column.firstStep + column.steps > m_steps.size())
            return "steps that are not there";
        const StepRecord& first = m_steps[column.firstStep];
        Ticks duration;
        Ticks shortest = first.duration();
        Ticks longest = first.duration();
        std::vector<CauseTicks> sums(first.blockCauses.size(), CauseTicks{});
        for (std::uint64_t step = column.firstStep; step < column.firstStep + column.steps; ++step) {
            const StepRecord& record = m_steps[step];
            if (record.blockCauses.size() != sums.size())
                return "steps of different layouts";
            for (std::size_t b = 0; b < sums.size(); ++b)
                for (std::size_t cause = 0; cause < causeCount; ++cause)
                    sums[b][cause] += record.blockCauses[b][cause];
            duration += record.duration();
            shortest = std::min(shortest, record.duration());
            longest = std::max(longest, record.duration());
        }
        if (column.start != first.start || column.duration != duration)
            return "another time than its steps";
        if (column.shortest != shortest || column.longest != longest)
            return "another shortest or longest step";
        if (column.outcome != first.outcome)
            return "not the outcome of its first step";
        const StepRecord& worst = longestWait(column);
        if (column.blockerStep != worst.step || column.blocker != worst.blocker)
            return "not the blocker of the step that waited longest";
        if (column.useful != 3.0 * column.steps || column.tokens != 7.0 * column.steps)
            return "another amount of useful work";
        return column.blockCauses == sums ? nullptr : "other sums than its steps";
    }

    /// Why the columns do not cover [from, to) exactly; nothing where they do.
    const char* faultOf(const std::vector<TimelineView::Column>& columns, Ticks from, Ticks to) const {
        if (columns.empty())
            return "no columns";
        if (columns.front()->start > from || columns.front()->end() <= from)
            return "does not begin where asked";
        if (columns.back()->end() < std::min(to, m_end) || columns.back()->start >= to)
            return "does not end where asked";
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0 && columns[i]->start != columns[i - 1]->end())
                return "a gap or an overlap";
            if (const char* fault = faultOf(*columns[i]))
                return fault;
        }
        return nullptr;
    }

private:
    Timeline m_timeline;
    std::vector<StepRecord> m_steps;
    Ticks m_end;
    Dice m_dice{7};
};

} // namespace lockstep
