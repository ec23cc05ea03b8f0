#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/simulation/TimelineView.h"

namespace lockstep {

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
