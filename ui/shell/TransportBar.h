#pragma once

#include <memory>

#include <QToolBar>

#include "core/simulation/Frame.h"

class QLabel;
class QSlider;

namespace lockstep::ui {

class CommandRegistry;

/// Undo, redo, run, pause, step, speed, the simulated clock, and what the run comes to.
class TransportBar : public QToolBar {
    Q_OBJECT

public:
    /// Takes its buttons from the registry; undo, redo and those of the run must be there.
    TransportBar(const CommandRegistry& commands, QWidget* parent = nullptr);

    void setFrame(const Frame& frame);
    double speed() const; ///< steps a second; 0 as fast as possible
    void setSpeed(double stepsPerSecond);

    /// Widgets after the clock, at the right end.
    void addAtEnd(QWidget* widget);

Q_SIGNALS:
    void speedChanged(double stepsPerSecond);

private:
    void showSpeed();

    QSlider* m_speed;
    QLabel* m_speedText;
    QLabel* m_rate;
    QLabel* m_clock;
};

/// Simulated time for a clock: "3 d 04:12:07".
QString clockText(Ticks time);

} // namespace lockstep::ui
