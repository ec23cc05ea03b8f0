#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "core/scenario/Scenario.h"
#include "core/simulation/Frame.h"
#include "core/simulation/FrameMaker.h"
#include "core/simulation/FrameNews.h"
#include "core/simulation/LatestValue.h"
#include "core/simulation/RunRecorder.h"
#include "core/simulation/StepPace.h"
#include "core/simulation/TurnLoop.h"

namespace lockstep {

/// What a session's thread does: the commands of SimulationSession, and the run, rewind or replay under way
/// in turns of a few milliseconds between them. Everything here but `post` and `takeFrame` happens on that
/// thread.
class SessionWorker {
public:
    SessionWorker(std::shared_ptr<const ModelBasis> basis, std::function<void(FrameNews)> frameWaits)
        : m_basis(std::move(basis)), m_frameWaits(std::move(frameWaits)) {}

    template<class Command>
    void post(Command command) {
        m_loop.post(std::move(command));
    }
    std::shared_ptr<const Frame> takeFrame() { return m_slot.take(); }

    void load(Scenario scenario, std::uint64_t edition);
    void revise(Scenario scenario, std::uint64_t edition);
    void replay(RunLog log, std::uint64_t steps, std::uint64_t edition);
    void run();
    void pause();
    void step(std::uint32_t steps);
    void restart();
    void setSpeed(double stepsPerSecond);
    void rewind(std::uint64_t step);
    void cancelRewind();
    /// Waits for a rewind under way, then answers.
    void answer(std::promise<void>& done);

private:
    using Clock = std::chrono::steady_clock;

    /// A run that is taken again from its log.
    struct Script {
        RunLog log;
        std::uint64_t steps = 0;
        std::size_t nextRevision = 1;

        bool isRevisedAt(std::uint64_t step) const {
            return nextRevision < log.revisions.size() && log.revisions[nextRevision].firstStep == step;
        }
    };

    bool isRewinding() const { return m_state == RunState::rewinding; }
    bool isReplaying() const { return isRewinding() && m_script; }
    std::uint64_t nextStep() const { return m_run->engine().nextStep(); }

    std::shared_ptr<const Fleet> compileScenario();
    void reviseRun();
    void reviseBy(const RunRevision& revision);
    void continueRun();
    void awaitTurn(Clock::time_point now);
    void continueReplay();
    void replayStep();
    void stopReplay();
    void continueRewind();
    void endRewind();

    void publish();
    void publishIfDue(Clock::time_point now);
    bool isNewsToReader() const { return m_owesFrame && m_run && !m_run->isRevised(); }
    double rewound() const;

    std::shared_ptr<const ModelBasis> m_basis;
    std::function<void(FrameNews)> m_frameWaits;
    LatestValue<Frame> m_slot;

    Scenario m_scenario;
    std::uint64_t m_edition = 0;
    RunState m_state = RunState::empty;
    std::vector<Finding> m_findings;
    std::unique_ptr<RunRecorder> m_run;
    std::unique_ptr<RunRecorder> m_before; ///< a rewind that is under way
    std::optional<Script> m_script;        ///< a run that is replayed

    StepPace m_pace;
    FrameMaker m_frames;
    Clock::time_point m_frameDue;
    bool m_owesFrame = false; ///< what was published shows no step of the present scenario

    TurnLoop m_loop; ///< last: its thread uses all the others
};

} // namespace lockstep
