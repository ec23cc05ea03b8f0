#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/report/Summary.h"
#include "core/simulation/Engine.h"
#include "core/simulation/RunLog.h"
#include "core/simulation/RunReplay.h"
#include "core/simulation/Timeline.h"

namespace lockstep {

/// One run and all that is kept of it: totals, timeline, the log that says what ran from which step, and the
/// totals as they were every so many steps, so that the run can be taken back to any step of its past.
class RunRecorder {
public:
    /// Steps between two snapshots of the totals. At 1,000 steps a second going back takes four seconds at
    /// most; a million steps have 244 snapshots of some 30 KB.
    static constexpr std::uint64_t snapshotSteps = 4096;

    RunRecorder(std::shared_ptr<const ModelBasis> basis, Scenario scenario, std::uint64_t edition,
                std::shared_ptr<const Fleet> fleet);

    /// From the next step on.
    void revise(Scenario scenario, std::uint64_t edition, std::shared_ptr<const Fleet> fleet);
    void advance();

    /// Takes the run back: the next step is `step`, which lies in the past, and runs with the scenario given
    /// last. Steps since the nearest snapshot have to be taken again: `catchUp` does one of them, until
    /// `isCatchingUp` is false. Before that nothing else may be asked for.
    void rewind(std::uint64_t step);
    bool isCatchingUp() const { return m_replay.has_value(); }
    void catchUp();
    /// Of the steps that have to be taken again, 0 to 1.
    double caughtUp() const;

    /// The scenario given last has taken no step yet.
    bool isRevised() const { return m_isRevised; }
    const Engine& engine() const { return m_engine; }
    const RunTotals& totals() const { return m_totals; }
    const RunTotals& sinceEdit() const { return m_sinceEdit; }
    TimelineView view() const { return m_timeline.view(); }
    std::shared_ptr<const RunLog> log() const { return m_log; }

private:
    struct Snapshot {
        std::uint64_t step = 0;
        Ticks start;
        RunTotals totals;
    };

    void keep(std::uint64_t step, Ticks start);
    void logRevision();
    void resumeTimeline();
    void finishRewind();

    std::shared_ptr<const ModelBasis> m_basis;
    std::shared_ptr<const Scenario> m_scenario; ///< of the next step
    std::uint64_t m_edition;
    Engine m_engine;
    RunTotals m_totals;
    RunTotals m_sinceEdit;
    Timeline m_timeline;
    std::shared_ptr<const RunLog> m_log;
    std::vector<Snapshot> m_snapshots;
    bool m_isRevised = true; ///< the next step is the first of its revision

    std::optional<RunReplay> m_replay;
    std::uint64_t m_replayedFrom = 0;
    std::uint64_t m_wholeUpTo = 0; ///< steps that the timeline still has
    std::uint64_t m_target = 0;
};

} // namespace lockstep
