#include "ui/shell/RunControl.h"

#include <QCoreApplication>
#include <QEvent>

#include "ui/document/Document.h"

namespace lockstep::ui {

namespace {

/// Milliseconds between two looks of a run at what is being dragged. Each is a revision that the run keeps: a
/// drag of five seconds adds twenty at most.
constexpr int previewPeriod = 250;

QEvent::Type frameWaits() {
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
}

/// Without what no step depends on.
Scenario whatRuns(Scenario scenario) {
    scenario.notes.clear();
    scenario.frames.clear();
    scenario.muted.clear();
    for (Campus& campus : scenario.campuses)
        campus.collapsed = false;
    return scenario;
}

} // namespace

RunControl::RunControl(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
    // No more urgent than painting, which frames that come faster than they can be shown would keep waiting;
    // but what an edit does is painted together with the edit.
    , m_session(document.basis(), [this](FrameNews news) {
        const auto urgency =
            news == FrameNews::firstOfScenario ? Qt::NormalEventPriority : Qt::LowEventPriority;
        QCoreApplication::postEvent(this, new QEvent(frameWaits()), urgency);
    }) {
    connect(&document, &Document::scenarioReplaced, this, &RunControl::load);
    connect(&document, &Document::runOpened, this, [this](const std::shared_ptr<const SavedRun>& run) {
        m_session.replay(run->log, run->steps, m_document.edition());
    });
    connect(&document, &Document::scenarioChanged, this, &RunControl::revise);
    connect(&m_previewTimer, &QTimer::timeout, this, [this] {
        if (m_preview && isRunning())
            send(*m_preview);
    });
    m_previewTimer.setInterval(previewPeriod);
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

bool RunControl::event(QEvent* event) {
    if (event->type() != frameWaits())
        return QObject::event(event);
    poll();
    return true;
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
