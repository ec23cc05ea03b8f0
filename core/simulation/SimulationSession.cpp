#include "core/simulation/SimulationSession.h"

#include <chrono>
#include <future>
#include <optional>
#include <thread>
#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include "core/simulation/Examination.h"
#include "core/simulation/LatestValue.h"
#include "core/simulation/RunMoment.h"
#include "core/simulation/RunRecorder.h"

namespace lockstep {

namespace {

using Clock = std::chrono::steady_clock;

/// How long steps are taken in a row before commands get a turn. An edit waits for this at most.
constexpr auto longestBatch = std::chrono::milliseconds(4);
constexpr auto framePeriod = std::chrono::microseconds(16667);
/// Wall time over which the speed shown is averaged.
constexpr double speedWindow = 0.5;

double secondsBetween(Clock::time_point from, Clock::time_point to) {
    return std::chrono::duration<double>(to - from).count();
}

} // namespace

/// Everything here but `post` and `take` happens on the session's thread.
class SimulationSession::Worker {
public:
    explicit Worker(std::shared_ptr<const ModelBasis> basis)
        : m_basis(std::move(basis))
        , m_keepAlive(boost::asio::make_work_guard(m_io))
        , m_timer(m_io)
        , m_thread([this] { m_io.run(); }) {}

    ~Worker() {
        m_io.stop();
        m_thread.join();
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    template<class Command>
    void post(Command command) {
        boost::asio::post(m_io, std::move(command));
    }
    std::shared_ptr<const Frame> take() { return m_slot.take(); }

    void load(Scenario scenario, std::uint64_t edition) {
        m_scenario = std::move(scenario);
        m_edition = edition;
        restart();
    }

    void revise(Scenario scenario, std::uint64_t edition) {
        stopReplay();
        m_scenario = std::move(scenario);
        m_edition = edition;
        if (!m_run) {
            restart();
            return;
        }
        if (const auto fleet = compileScenario())
            m_run->revise(m_scenario, m_edition, fleet);
        else
            m_state = RunState::empty;
        publish();
    }

    void restart() {
        m_state = RunState::paused;
        m_run.reset();
        m_before.reset();
        m_script.reset();
        m_latest.reset();
        m_gpuCauses.reset();
        m_stepsPerSecond = 0;
        if (const auto fleet = compileScenario())
            m_run = std::make_unique<RunRecorder>(m_basis, m_scenario, m_edition, fleet);
        else
            m_state = RunState::empty;
        publish();
    }

    void replay(RunLog log, std::uint64_t steps, std::uint64_t edition) {
        if (log.revisions.empty())
            return;
        log.revisions.back().edition = edition;
        m_scenario = *log.revisions.front().scenario;
        m_edition = log.revisions.front().edition;
        restart();
        if (!m_run)
            return;
        m_script = Script{std::move(log), steps, 1};
        m_state = RunState::rewinding;
        continueReplay();
    }

    void rewind(std::uint64_t step) {
        if (!m_run || m_state == RunState::empty || isRewinding() || step >= m_run->engine().nextStep())
            return;
        m_timer.cancel();
        m_before = std::make_unique<RunRecorder>(*m_run);
        m_run->rewind(step);
        m_state = RunState::rewinding;
        continueRewind();
    }

    void cancelRewind() {
        if (!isRewinding())
            return;
        if (m_script)
            return stopReplay();
        m_run = std::move(m_before);
        endRewind();
    }

    /// Waits for a rewind under way, then answers.
    void answer(std::promise<void>& done) {
        if (isRewinding())
            post([this, &done] { answer(done); });
        else
            done.set_value();
    }

    void run() {
        if (m_state != RunState::paused)
            return;
        m_state = RunState::running;
        m_due = m_measuredFrom = Clock::now();
        m_measuredSteps = 0;
        publish();
        continueRun();
    }

    void pause() {
        if (m_state == RunState::running)
            m_state = RunState::paused;
        m_timer.cancel();
        publish();
    }

    void step(std::uint32_t steps) {
        if (m_state == RunState::empty || isRewinding())
            return;
        for (std::uint32_t i = 0; i < steps && !m_io.stopped(); ++i)
            advance();
        publish();
    }

    void setSpeed(double stepsPerSecond) {
        m_speed = stepsPerSecond;
        m_due = Clock::now();
        m_timer.cancel(); // its handler takes the next turn at the new pace
    }

private:
    std::shared_ptr<const Fleet> compileScenario() {
        m_findings = examine(m_scenario, *m_basis);
        auto compiled = compile(m_scenario, *m_basis);
        if (auto* findings = std::get_if<std::vector<Finding>>(&compiled)) {
            m_findings = std::move(*findings);
            return nullptr;
        }
        if (m_state == RunState::empty)
            m_state = RunState::paused;
        return std::get<std::shared_ptr<const Fleet>>(compiled);
    }

    void advance() {
        m_run->advance();
        ++m_measuredSteps;
    }

    bool isRewinding() const { return m_state == RunState::rewinding; }

    /// A run that is taken again from its log.
    struct Script {
        RunLog log;
        std::uint64_t steps = 0;
        std::size_t nextRevision = 1;
    };

    void reviseBy(const RunRevision& revision) {
        m_scenario = *revision.scenario;
        m_edition = revision.edition;
        if (const auto fleet = compileScenario())
            m_run->revise(m_scenario, m_edition, fleet);
        else
            m_state = RunState::empty;
    }

    void continueReplay() {
        if (!isRewinding() || !m_script)
            return;
        const auto began = Clock::now();
        while (isRewinding() && m_run->engine().nextStep() < m_script->steps &&
               Clock::now() - began < longestBatch) {
            const auto& revisions = m_script->log.revisions;
            if (m_script->nextRevision < revisions.size() &&
                revisions[m_script->nextRevision].firstStep == m_run->engine().nextStep())
                reviseBy(revisions[m_script->nextRevision++]);
            if (isRewinding())
                m_run->advance();
        }
        if (!isRewinding() || m_run->engine().nextStep() >= m_script->steps)
            return stopReplay();
        if (Clock::now() - m_published >= framePeriod)
            publish();
        post([this, turn = ++m_turn] {
            if (turn == m_turn)
                continueReplay();
        });
    }

    /// With the last scenario, whatever has been taken; paused.
    void stopReplay() {
        if (!m_script)
            return;
        const Script script = *std::exchange(m_script, std::nullopt);
        if (m_state == RunState::rewinding)
            m_state = RunState::paused;
        if (script.nextRevision < script.log.revisions.size())
            reviseBy(script.log.revisions.back());
        publish();
    }

    void continueRewind() {
        if (!isRewinding())
            return;
        const auto began = Clock::now();
        while (m_run->isCatchingUp() && Clock::now() - began < longestBatch)
            m_run->catchUp();
        if (!m_run->isCatchingUp())
            return endRewind();
        if (Clock::now() - m_published >= framePeriod)
            publish();
        post([this, turn = ++m_turn] {
            if (turn == m_turn)
                continueRewind();
        });
    }

    void endRewind() {
        m_before.reset();
        showNewest();
        m_state = RunState::paused;
        publish();
    }

    void continueRun() {
        if (m_state != RunState::running)
            return;
        const auto began = Clock::now();
        auto now = began;
        while (now - began < longestBatch && (m_speed == unlimited || m_due <= now)) {
            advance();
            if (m_speed != unlimited)
                m_due +=
                    std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / m_speed));
            now = Clock::now();
        }
        measureSpeed(now);
        if (now - m_published >= framePeriod)
            publish();
        schedule(now);
    }

    /// The next turn: at once where steps are due, else when the next one is or the frame of the last one.
    void schedule(Clock::time_point now) {
        if (m_speed == unlimited || m_due <= now) {
            // A run that cannot keep its pace does not collect a debt of steps.
            m_due = std::max(m_due, now - std::chrono::milliseconds(100));
            boost::asio::post(m_io, [this, turn = ++m_turn] { takeTurn(turn); });
            return;
        }
        m_timer.expires_at(std::min(m_due, std::max(now, m_published) + framePeriod));
        m_timer.async_wait([this, turn = ++m_turn](const boost::system::error_code&) { takeTurn(turn); });
    }

    /// Only the newest turn asked for counts, so that run, pause, run does not run twice.
    void takeTurn(std::uint64_t turn) {
        if (turn == m_turn)
            continueRun();
    }

    void measureSpeed(Clock::time_point now) {
        const double elapsed = secondsBetween(m_measuredFrom, now);
        if (elapsed < speedWindow)
            return;
        m_stepsPerSecond = static_cast<double>(m_measuredSteps) / elapsed;
        m_measuredFrom = now;
        m_measuredSteps = 0;
    }

    void publish() {
        m_published = Clock::now();
        auto frame = std::make_shared<Frame>();
        frame->state = m_state;
        frame->edition = m_edition;
        frame->findings = m_findings;
        frame->stepsPerSecond = m_stepsPerSecond;
        if (m_run) {
            frame->summary = m_run->totals().summary(m_scenario.name, m_scenario.seed);
            frame->sinceEdit = m_run->sinceEdit().summary(m_scenario.name, m_scenario.seed);
            frame->timeline = m_run->view();
            frame->log = m_run->log();
            frame->rewound = m_script ? static_cast<double>(m_run->engine().nextStep()) /
                                            static_cast<double>(std::max<std::uint64_t>(m_script->steps, 1))
                                      : m_run->caughtUp();
            frame->fleet = m_run->engine().sharedFleet();
            frame->latest = newest(frame->timeline);
            frame->gpuCauses = causesNow(frame->latest);
        } else {
            frame->summary = RunTotals().summary(m_scenario.name, m_scenario.seed);
            frame->sinceEdit = frame->summary;
        }
        m_slot.put(std::move(frame));
    }

    /// The engine has not taken the newest step itself: it is taken once more for the GPUs' causes.
    void showNewest() {
        const TimelineView view = m_run->view();
        m_latest = newest(view);
        m_gpuCauses.reset();
        if (m_latest)
            m_gpuCauses =
                momentAt(view.fleets[m_latest->revision], m_latest->firstStep, m_latest->start).gpuCauses;
    }

    static TimelineView::Column newest(const TimelineView& timeline) {
        if (timeline.levels.empty() || timeline.levels.front().empty())
            return nullptr;
        return timeline.levels.front().back();
    }

    /// Made anew only where a step was taken since the last frame.
    std::shared_ptr<const std::vector<std::uint8_t>> causesNow(const TimelineView::Column& latest) {
        if (latest != m_latest || !m_gpuCauses || m_gpuCauses->size() != m_run->engine().fleet().gpuCount())
            m_gpuCauses = std::make_shared<const std::vector<std::uint8_t>>(m_run->engine().gpuCauses());
        m_latest = latest;
        return m_gpuCauses;
    }

    std::shared_ptr<const ModelBasis> m_basis;
    LatestValue<Frame> m_slot;

    Scenario m_scenario;
    std::uint64_t m_edition = 0;
    RunState m_state = RunState::empty;
    std::vector<Finding> m_findings;
    std::unique_ptr<RunRecorder> m_run;
    std::unique_ptr<RunRecorder> m_before; ///< a rewind that is under way
    std::optional<Script> m_script;        ///< a run that is replayed
    TimelineView::Column m_latest;
    std::shared_ptr<const std::vector<std::uint8_t>> m_gpuCauses;

    double m_speed = unlimited;
    Clock::time_point m_due;
    Clock::time_point m_published;
    Clock::time_point m_measuredFrom;
    std::uint64_t m_measuredSteps = 0;
    double m_stepsPerSecond = 0;
    std::uint64_t m_turn = 0;

    boost::asio::io_context m_io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_keepAlive;
    boost::asio::steady_timer m_timer;
    std::thread m_thread;
};

SimulationSession::SimulationSession(std::shared_ptr<const ModelBasis> basis)
    : m_worker(std::make_unique<Worker>(std::move(basis))) {}
SimulationSession::~SimulationSession() = default;

void SimulationSession::load(Scenario scenario, std::uint64_t edition) {
    m_worker->post([worker = m_worker.get(), scenario = std::move(scenario), edition]() mutable {
        worker->load(std::move(scenario), edition);
    });
}

void SimulationSession::revise(Scenario scenario, std::uint64_t edition) {
    m_worker->post([worker = m_worker.get(), scenario = std::move(scenario), edition]() mutable {
        worker->revise(std::move(scenario), edition);
    });
}

void SimulationSession::run() {
    m_worker->post([worker = m_worker.get()] { worker->run(); });
}

void SimulationSession::pause() {
    m_worker->post([worker = m_worker.get()] { worker->pause(); });
}

void SimulationSession::step(std::uint32_t steps) {
    m_worker->post([worker = m_worker.get(), steps] { worker->step(steps); });
}

void SimulationSession::restart() {
    m_worker->post([worker = m_worker.get()] { worker->restart(); });
}

void SimulationSession::setSpeed(double stepsPerSecond) {
    m_worker->post([worker = m_worker.get(), stepsPerSecond] { worker->setSpeed(stepsPerSecond); });
}

std::shared_ptr<const Frame> SimulationSession::takeFrame() {
    return m_worker->take();
}

void SimulationSession::replay(RunLog log, std::uint64_t steps, std::uint64_t edition) {
    m_worker->post([worker = m_worker.get(), log = std::move(log), steps, edition]() mutable {
        worker->replay(std::move(log), steps, edition);
    });
}

void SimulationSession::rewind(std::uint64_t step) {
    m_worker->post([worker = m_worker.get(), step] { worker->rewind(step); });
}

void SimulationSession::cancelRewind() {
    m_worker->post([worker = m_worker.get()] { worker->cancelRewind(); });
}

void SimulationSession::settle() {
    std::promise<void> done;
    m_worker->post([worker = m_worker.get(), &done] { worker->answer(done); });
    done.get_future().wait();
}

} // namespace lockstep
