#include "ui/shell/RunControl.h"

#include "ui/document/Document.h"

namespace lockstep::ui {

namespace {

constexpr int displayPeriod = 16; // milliseconds
/// Between two looks of a run at what is being dragged. Each is a revision that the run keeps: a drag of five
/// seconds adds twenty at most.
constexpr int previewPeriod = 250;

/// Without what no step depends on.
Scenario whatRuns(Scenario scenario) {
    scenario.notes.clear();
    scenario.frames.clear();
    for (Campus& campus : scenario.campuses)
        campus.collapsed = false;
    return scenario;
}

} // namespace

RunControl::RunControl(Document& document, QObject* parent)
    : QObject(parent), m_document(document), m_session(document.basis()) {
    connect(&document, &Document::scenarioReplaced, this, &RunControl::load);
    connect(&document, &Document::runOpened, this, [this](const std::shared_ptr<const SavedRun>& run) {
        m_session.replay(run->log, run->steps, m_document.edition());
    });
    connect(&document, &Document::scenarioChanged, this, &RunControl::revise);
    connect(&m_timer, &QTimer::timeout, this, &RunControl::poll);
    connect(&m_previewTimer, &QTimer::timeout, this, [this] {
        if (m_preview && isRunning())
            send(*m_preview);
    });
    m_previewTimer.setInterval(previewPeriod);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(displayPeriod);
    load();
}

void RunControl::run() {
    m_session.run();
}
void RunControl::pause() {
    m_session.pause();
}
void RunControl::step() {
    m_session.step();
}
void RunControl::restart() {
    m_session.restart();
}
void RunControl::setSpeed(double stepsPerSecond) {
    m_session.setSpeed(stepsPerSecond);
}

void RunControl::toggle() {
    if (isRunning())
        pause();
    else
        run();
}

void RunControl::poll() {
    std::shared_ptr<const Frame> frame = m_session.takeFrame();
    if (!frame)
        return;
    m_frame = std::move(frame);
    Q_EMIT frameArrived(m_frame);
}

void RunControl::load() {
    m_sent = whatRuns(m_document.scenario());
    m_session.load(m_document.scenario(), m_document.edition());
}

void RunControl::revise() {
    send(m_document.scenario());
}

void RunControl::send(const Scenario& scenario) {
    Scenario runs = whatRuns(scenario);
    if (runs == m_sent)
        return;
    m_sent = std::move(runs);
    m_session.revise(scenario, m_document.edition());
}

void RunControl::preview(const Scenario* scenario) {
    m_preview = scenario ? std::optional(*scenario) : std::nullopt;
    if (!m_preview) {
        m_previewTimer.stop();
        revise();
    } else if (!m_previewTimer.isActive()) {
        m_previewTimer.start();
    }
}

} // namespace lockstep::ui
