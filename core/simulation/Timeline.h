#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/simulation/Engine.h"

namespace lockstep {

/// The causes of every lane block over consecutive steps: 4^level of them, fewer where the fleet's layout
/// changed in between. Levels above 0 are exact sums of those below.
struct TimelineColumn {
    std::uint64_t firstStep = 0;
    std::uint32_t steps = 0;
    Ticks start;
    Ticks duration;
    Ticks shortest; ///< shortest and longest step inside
    Ticks longest;
    StepOutcome outcome;           ///< of the first step: with steps == 1 stepOf() needs no replay
    std::uint32_t blocker = 0;     ///< StepRecord::blocker of the step that waited longest for its own
    std::uint64_t blockerStep = 0; ///< that step; the first of several
    double blockerWait = 0;        ///< GPU seconds that all GPUs waited for `blocker` in that step
    double useful = 0;             ///< sum over steps of Fleet::usefulNameplateSeconds
    double offered =
        0; ///< sum over steps of nameplateFlops × duration in seconds; useful / offered is utilization
    double modelFlops = 0;
    double allocated = 0; ///< as offered, of the GPUs in the job; modelFlops / allocated is MFU
    double tokens = 0;
    std::array<double, causeCount> causes{}; ///< GPU seconds, all blocks
    std::uint32_t revision = 0; ///< which fleet of the run (index into TimelineView::fleets); of the first
                                ///< step. All steps of a column have the same lane blocks
    std::vector<CauseTicks> blockCauses;

    Ticks end() const { return start + duration; }
};

/// A reader's view of a run's history: immutable, cheap to copy, valid for as long as it is held.
/// `levels[k]` are the complete columns of level k, oldest first; old columns of fine levels are dropped to
/// keep within the memory bound, the coarse ones cover the run from its first step.
struct TimelineView {
    using Column = std::shared_ptr<const TimelineColumn>;

    std::vector<std::shared_ptr<const Fleet>>
        fleets; ///< one a scenario revision; null once no single step of it is kept
    std::vector<std::vector<Column>> levels;
    std::uint64_t steps = 0;
    Ticks end;
    std::vector<std::shared_ptr<const TimelineView>> refinements; ///< stretches of this run that were taken
                                                                  ///< again, finer than `levels` has them

    /// Columns that cover [from, to) with at least `wanted` of them where the history has as many: the finest
    /// level first that is not more than 4 × wanted columns long, completed by finer ones at the newest end
    /// so that no step is missing. In time order, not overlapping.
    std::vector<Column> columnsBetween(Ticks from, Ticks to, std::size_t wanted) const;

private:
    std::vector<Column> keptBetween(Ticks from, Ticks to, std::size_t wanted) const;
};

/// `view` with a stretch of the same run that was taken again: where it covers a column it gives the finer
/// ones, and the fleets that single GPUs' steps need.
TimelineView refined(TimelineView view, std::shared_ptr<const TimelineView> stretch);

/// The steps that would have to be taken again to see [from, to) in `wanted` columns.
struct CoarseStretch {
    std::uint64_t firstStep = 0;
    std::uint64_t steps = 0;
    Ticks start;

    std::uint64_t endStep() const { return firstStep + steps; }
    friend bool operator==(const CoarseStretch&, const CoarseStretch&) = default;
};

/// Nothing where what is kept is fine enough.
std::optional<CoarseStretch> coarseStretch(const TimelineView& view, Ticks from, Ticks to,
                                           std::size_t wanted);

/// Collects steps into the pyramid. Written by one thread; views are taken by the same thread and read by
/// any.
class Timeline {
public:
    static constexpr std::uint32_t factor = 4;

    /// Keeps about `budget` bytes of columns. `firstRevision`: of the first step that comes, for a stretch
    /// of a run.
    explicit Timeline(std::size_t budget = std::size_t{256} << 20, std::size_t firstRevision = 0);

    void append(const StepRecord& record, const std::shared_ptr<const Fleet>& fleet);

    /// Forgets all from `step` on, and what before it only coarser columns hold that reach beyond. Returns
    /// the step to go on with: `step` itself, or one before it. `resume` must follow.
    std::uint64_t truncate(std::uint64_t step);
    bool endsWithSingleStep() const;
    /// The newest step that is kept ran with this fleet, the revision of that index.
    void resume(std::size_t revision, std::shared_ptr<const Fleet> fleet);

    TimelineView view() const { return m_view; }

private:
    void adopt(const std::shared_ptr<const Fleet>& fleet);
    void place(std::size_t level, TimelineView::Column column);
    void mergePending(std::size_t level);
    void dropOld(std::size_t level);
    void forgetFleets();
    std::uint32_t openColumns(std::size_t level, const Fleet& newest) const;

    std::size_t m_budget;
    TimelineView m_view;
    std::vector<std::uint32_t> m_pending; ///< per level: newest columns not yet part of one above
    std::uint32_t m_slimmed = 0;          ///< fleets from the first that are layouts only
};

} // namespace lockstep
