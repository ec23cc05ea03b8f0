#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/simulation/SimulationSession.h"

namespace lockstep::ui {

class Document;

/// The document's run: keeps the session at the document's scenario and hands on its frames when they come,
/// at display rate.
class RunControl : public QObject {
    Q_OBJECT

public:
    explicit RunControl(Document& document, QObject* parent = nullptr);

    /// The newest frame; null before the first.
    const std::shared_ptr<const Frame>& frame() const { return m_frame; }
    bool isRunning() const { return m_frame && m_frame->state == RunState::running; }
    SimulationSession& session() { return m_session; }

public Q_SLOTS:
    void run();
    void pause();
    void toggle();
    void step();
    void restart();
    void setSpeed(double stepsPerSecond); ///< SimulationSession::unlimited: as fast as possible
    /// Hands on a waiting frame at once instead of when events are handled.
    void poll();
    /// While something is dragged a running simulation takes it up every now and then: `scenario` is what the
    /// document would become, or null where the drag is over. What nobody changes is not run anew.
    void preview(const lockstep::Scenario* scenario);

Q_SIGNALS:
    void frameArrived(const std::shared_ptr<const lockstep::Frame>& frame);

protected:
    bool event(QEvent* event) override;

private:
    void load();
    void revise();
    void send(const Scenario& scenario);

    Document& m_document;
    SimulationSession m_session;
    std::shared_ptr<const Frame> m_frame;
    Scenario m_sent; ///< what the session runs, as far as a run depends on it
    std::optional<Scenario> m_preview;
    QTimer m_previewTimer;
};

} // namespace lockstep::ui
