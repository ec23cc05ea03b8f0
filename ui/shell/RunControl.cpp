#include "ui/shell/RunControl.h"

#include "ui/document/Document.h"

namespace lockstep::ui {

namespace {

constexpr int displayPeriod = 16; // milliseconds

} // namespace

RunControl::RunControl(Document& document, QObject* parent)
    : QObject(parent), m_document(document), m_session(document.basis()) {
    connect(&document, &Document::scenarioReplaced, this, &RunControl::load);
    connect(&document, &Document::scenarioChanged, this, &RunControl::revise);
    connect(&m_timer, &QTimer::timeout, this, &RunControl::poll);
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
    m_session.load(m_document.scenario(), m_document.edition());
}
void RunControl::revise() {
    m_session.revise(m_document.scenario(), m_document.edition());
}

} // namespace lockstep::ui
