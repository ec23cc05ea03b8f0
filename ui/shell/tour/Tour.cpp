#include "ui/shell/tour/Tour.h"

#include <QEvent>
#include <QSettings>
#include <QWidget>

#include "ui/shell/tour/Callout.h"

namespace lockstep::ui {

namespace {

QString setting() {
    return QStringLiteral("tour/dismissed");
}

} // namespace

Tour::Tour(std::vector<TourStep> steps, QWidget* window)
    : QObject(window), m_steps(std::move(steps)), m_callout(new Callout(window)) {
    connect(m_callout, &Callout::nextRequested, this, [this] { goTo(m_step + 1); });
    connect(m_callout, &Callout::backRequested, this, [this] { goTo(m_step - 1); });
    connect(m_callout, &Callout::closeRequested, this, &Tour::end);
    window->installEventFilter(this);
    goTo(0);
}

bool Tour::isDismissed() {
    return QSettings().value(setting(), false).toBool();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        goTo(m_step);
    return QObject::eventFilter(watched, event);
}

void Tour::goTo(int step) {
    if (step >= static_cast<int>(m_steps.size()))
        return end();
    m_step = std::max(step, 0);
    const TourStep& at = m_steps[static_cast<std::size_t>(m_step)];
    m_callout->showAt(at.place(), at.title, at.text, m_step, static_cast<int>(m_steps.size()));
}

void Tour::end() {
    QSettings().setValue(setting(), true);
    m_callout->hide();
    m_callout->deleteLater();
    deleteLater();
}

} // namespace lockstep::ui
