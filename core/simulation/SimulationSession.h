#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "core/scenario/Scenario.h"
#include "core/simulation/Frame.h"
#include "core/simulation/FrameNews.h"
#include "core/simulation/StepPace.h"

namespace lockstep {

class SessionWorker;

/// A run on its own thread. Commands may come from any one thread and return at once; they are carried out in
/// order, between two steps. Results leave through `takeFrame`, at most 60 a second; the first step with
/// another scenario leaves at once.
class SimulationSession {
public:
    /// As fast as possible.
    static constexpr double unlimited = StepPace::unlimited;

    /// `frameWaits` is called on the session's thread when there is a frame to take and there was none
    /// before: a reader that is slow is not called again until it has taken it, but for the first step with
    /// another scenario.
    explicit SimulationSession(std::shared_ptr<const ModelBasis> basis,
                               std::function<void(FrameNews)> frameWaits = {});
    ~SimulationSession(); ///< stops the thread; waits for at most the turn under way
    SimulationSession(const SimulationSession&) = delete;
    SimulationSession& operator=(const SimulationSession&) = delete;

    /// A new run of this scenario from step 0, paused. `edition` comes back in frames.
    void load(Scenario scenario, std::uint64_t edition);

    /// The scenario from the next step on; a run under way goes on. One that cannot run pauses it and says
    /// why.
    void revise(Scenario scenario, std::uint64_t edition);

    /// A new run that takes the steps of another one: its scenarios in turn, then paused. Frames say how far
    /// it is, as while rewinding. `edition` is that of the last scenario.
    void replay(RunLog log, std::uint64_t steps, std::uint64_t edition);

    void run();
    void pause();
    void step(std::uint32_t steps = 1);
    void restart(); ///< the present scenario again from step 0, paused
    void setSpeed(double stepsPerSecond);

    /// Takes the run back to a step of its past, paused: from there on it goes on with the present scenario.
    /// Frames say how far it is; frames of before stay valid, so a reader can keep the old run.
    void rewind(std::uint64_t step);
    /// While rewinding: the run as it was. While a run is replayed: the steps taken so far.
    void cancelRewind();

    /// The newest frame since the last call, or nothing. Called by the reader at its own pace.
    std::shared_ptr<const Frame> takeFrame();

    /// Waits until every command given so far is carried out and its frame is in the slot. For tests and
    /// headless use.
    void settle();

private:
    std::unique_ptr<SessionWorker> m_worker;
};

} // namespace lockstep
