#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QRect>
#include <QString>

class QWidget;

namespace lockstep::ui {

class Callout;

/// One step of the guided start: what to say, and beside which part of the window.
struct TourStep {
    QString title;
    QString text;
    std::function<QRect()> place; ///< in coordinates of the window
};

/// Leads through the steps in notes beside the parts. Leaving it, or its end, is remembered.
class Tour : public QObject {
    Q_OBJECT

public:
    Tour(std::vector<TourStep> steps, QWidget* window);

    int step() const { return m_step; }
    Callout& callout() { return *m_callout; }

    /// Whether it was finished or skipped once: it then does not begin by itself any more.
    static bool isDismissed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void goTo(int step);
    void end();

    std::vector<TourStep> m_steps;
    Callout* m_callout;
    int m_step = 0;
};

} // namespace lockstep::ui
