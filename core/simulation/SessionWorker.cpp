#include "core/simulation/SessionWorker.h"

#include <algorithm>
#include <utility>

#include "core/simulation/Examination.h"

namespace lockstep {

namespace {

/// How long steps are taken in a row where no command waits.
constexpr auto longestTurn = std::chrono::milliseconds(4);
constexpr auto framePeriod = std::chrono::microseconds(16667);

} // namespace

void SessionWorker::load(Scenario scenario, std::uint64_t edition) {
    m_scenario = std::move(scenario);
    m_edition = edition;
    restart();
}

void SessionWorker::revise(Scenario scenario, std::uint64_t edition) {
    stopReplay();
    m_scenario = std::move(scenario);
    m_edition = edition;
    if (!m_run)
        return restart();
    reviseRun();
    // Where a step is due its frame follows in a moment, and the reader is spared one. Edits that wait behind
    // this one are to be one revision with it.
    if (m_state == RunState::running && !m_loop.isAwaited() && m_pace.isDue(Clock::now())) {
        m_owesFrame = true;
        continueRun();
    } else {
        publish();
    }
}

void SessionWorker::restart() {
    m_state = RunState::paused;
    m_run.reset();
    m_before.reset();
    m_script.reset();
    m_frames.forget();
    m_pace.forgetMeasured();
    if (const auto fleet = compileScenario())
        m_run = std::make_unique<RunRecorder>(m_basis, m_scenario, m_edition, fleet);
    else
        m_state = RunState::empty;
    publish();
}

void SessionWorker::run() {
    if (m_state != RunState::paused)
        return;
    m_state = RunState::running;
    m_pace.start(Clock::now());
    publish();
    continueRun();
}

void SessionWorker::pause() {
    if (m_state == RunState::running)
        m_state = RunState::paused;
    publish();
}

void SessionWorker::step(std::uint32_t steps) {
    if (m_state == RunState::empty || isRewinding())
        return;
    for (std::uint32_t i = 0; i < steps && !m_loop.isStopped(); ++i)
        m_run->advance();
    publish();
}

void SessionWorker::setSpeed(double stepsPerSecond) {
    m_pace.setSpeed(stepsPerSecond, Clock::now());
    m_loop.hurry();
}

void SessionWorker::replay(RunLog log, std::uint64_t steps, std::uint64_t edition) {
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

void SessionWorker::rewind(std::uint64_t step) {
    if (!m_run || m_state == RunState::empty || isRewinding() || step >= nextStep())
        return;
    m_before = std::make_unique<RunRecorder>(*m_run);
    m_run->rewind(step);
    m_state = RunState::rewinding;
    continueRewind();
}

void SessionWorker::cancelRewind() {
    if (!isRewinding())
        return;
    if (m_script)
        return stopReplay();
    m_run = std::move(m_before);
    endRewind();
}

void SessionWorker::answer(std::promise<void>& done) {
    if (isRewinding())
        post([this, &done] { answer(done); });
    else
        done.set_value();
}

std::shared_ptr<const Fleet> SessionWorker::compileScenario() {
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

void SessionWorker::reviseRun() {
    if (const auto fleet = compileScenario())
        m_run->revise(m_scenario, m_edition, fleet);
    else
        m_state = RunState::empty;
}

void SessionWorker::reviseBy(const RunRevision& revision) {
    m_scenario = *revision.scenario;
    m_edition = revision.edition;
    reviseRun();
}

void SessionWorker::continueRun() {
    if (m_state != RunState::running)
        return;
    const auto began = Clock::now();
    auto now = began;
    while (now - began < longestTurn && m_pace.isDue(now)) {
        m_run->advance();
        m_pace.countStep();
        now = Clock::now();
        if (m_loop.isAwaited() || isNewsToReader())
            break;
    }
    m_pace.measure(now);
    publishIfDue(now);
    awaitTurn(now);
}

/// The next turn: at once where steps are due, else when the next one or a frame is. Frames come without
/// news, too: what moves in the window while a slow run goes on moves with them.
void SessionWorker::awaitTurn(Clock::time_point now) {
    if (m_pace.isDue(now)) {
        m_pace.forgive(now);
        m_loop.takeTurn([this] { continueRun(); });
        return;
    }
    m_loop.takeTurnAt(std::min(m_pace.due(), m_frameDue), [this] { continueRun(); });
}

void SessionWorker::continueReplay() {
    if (!isReplaying())
        return;
    const auto began = Clock::now();
    while (isRewinding() && nextStep() < m_script->steps && Clock::now() - began < longestTurn)
        replayStep();
    if (!isRewinding() || nextStep() >= m_script->steps)
        return stopReplay();
    publishIfDue(Clock::now());
    m_loop.takeTurn([this] { continueReplay(); });
}

void SessionWorker::replayStep() {
    if (m_script->isRevisedAt(nextStep()))
        reviseBy(m_script->log.revisions[m_script->nextRevision++]);
    if (isRewinding())
        m_run->advance();
}

/// With the last scenario, whatever has been taken; paused.
void SessionWorker::stopReplay() {
    if (!m_script)
        return;
    const Script script = *std::exchange(m_script, std::nullopt);
    if (isRewinding())
        m_state = RunState::paused;
    if (script.nextRevision < script.log.revisions.size())
        reviseBy(script.log.revisions.back());
    publish();
}

void SessionWorker::continueRewind() {
    if (!isRewinding())
        return;
    const auto began = Clock::now();
    while (m_run->isCatchingUp() && Clock::now() - began < longestTurn)
        m_run->catchUp();
    if (!m_run->isCatchingUp())
        return endRewind();
    publishIfDue(Clock::now());
    m_loop.takeTurn([this] { continueRewind(); });
}

void SessionWorker::endRewind() {
    m_before.reset();
    m_frames.recallNewest(*m_run);
    m_state = RunState::paused;
    publish();
}

void SessionWorker::publishIfDue(Clock::time_point now) {
    if (now >= m_frameDue || isNewsToReader())
        publish();
}

void SessionWorker::publish() {
    // In a rhythm: counted from each frame's own time, sixty a second would become fifty-six.
    const auto now = Clock::now();
    const bool isInRhythm = m_frameDue <= now && now - m_frameDue < framePeriod;
    m_frameDue = (isInRhythm ? m_frameDue : now) + framePeriod;
    const FrameNews news = isNewsToReader() ? FrameNews::firstOfScenario : FrameNews::usual;
    auto frame = std::make_shared<Frame>();
    frame->state = m_state;
    frame->edition = m_edition;
    frame->findings = m_findings;
    frame->stepsPerSecond = m_pace.measured();
    if (m_run) {
        frame->summary = m_run->totals().summary(m_scenario.name, m_scenario.seed);
        frame->sinceEdit = m_run->sinceEdit().summary(m_scenario.name, m_scenario.seed);
        frame->rewound = rewound();
        m_frames.show(*frame, *m_run);
    } else {
        frame->summary = frame->sinceEdit = RunTotals().summary(m_scenario.name, m_scenario.seed);
    }
    m_owesFrame = m_run && m_run->isRevised();
    const bool wasEmpty = m_slot.put(std::move(frame));
    if (m_frameWaits && (wasEmpty || news == FrameNews::firstOfScenario))
        m_frameWaits(news);
}

double SessionWorker::rewound() const {
    if (!m_script)
        return m_run->caughtUp();
    return static_cast<double>(nextStep()) / static_cast<double>(std::max<std::uint64_t>(m_script->steps, 1));
}

} // namespace lockstep
