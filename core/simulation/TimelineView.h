#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/simulation/TimelineColumn.h"

namespace lockstep {

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

} // namespace lockstep
