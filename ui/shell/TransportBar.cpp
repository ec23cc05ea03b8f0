#include "ui/shell/TransportBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>

#include "core/quantity/QuantityText.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/SpeedScale.h"

namespace lockstep::ui {

namespace {

constexpr double usualSpeed = 20; // steps a second: each step is seen

/// A label whose text changes many times a second: wide enough for what it will show, so that nothing moves.
QLabel* steadyLabel(const QString& widest, const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(widest));
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setAccessibleName(name);
    return label;
}

QWidget* spacer(int width, QWidget* parent) {
    auto* widget = new QWidget(parent);
    widget->setFixedWidth(width);
    return widget;
}

} // namespace

TransportBar::TransportBar(const CommandRegistry& commands, QWidget* parent)
    : QToolBar(tr("Transport"), parent)
    , m_speed(new QSlider(Qt::Horizontal, this))
    , m_speedText(steadyLabel(tr("as fast as possible"), tr("Speed"), this))
    , m_rate(steadyLabel(tr("reaches 88,888 steps/s"), tr("Steps a second reached"), this))
    , m_clock(steadyLabel(tr("8,888 d 00:00:00  ·  step 888,888,888"), tr("Simulated time"), this)) {
    setObjectName(QStringLiteral("transport"));
    setMovable(false);
    setIconSize({20, 20});
    for (const char* id : {"edit.undo", "edit.redo"})
        addAction(commands.action(QLatin1String(id)));
    addSeparator();
    for (const char* id : {"run.toggle", "run.step", "run.restart"})
        addAction(commands.action(QLatin1String(id)));
    m_speed->setRange(0, fastestPosition);
    m_speed->setFixedWidth(130);
    m_speed->setPageStep(1);
    m_speed->setAccessibleName(tr("Speed in steps a second"));
    m_speed->setToolTip(
        tr("How many training steps to simulate a second; at the right end as fast as possible"));
    addWidget(spacer(10, this));
    addWidget(m_speed);
    addWidget(spacer(8, this));
    addWidget(m_speedText);
    addWidget(spacer(12, this));
    addWidget(m_clock);
    addWidget(m_rate);
    connect(m_speed, &QSlider::valueChanged, this, [this] {
        showSpeed();
        Q_EMIT speedChanged(speed());
    });
    setSpeed(usualSpeed);
    showSpeed();
}

double TransportBar::speed() const {
    return speedAt(m_speed->value());
}
void TransportBar::setSpeed(double stepsPerSecond) {
    m_speed->setValue(positionOf(stepsPerSecond));
}

void TransportBar::showSpeed() {
    m_speedText->setText(speed() == 0 ? tr("as fast as possible")
                                      : tr("%1 steps/s").arg(QString::fromStdString(printNumber(speed()))));
}

void TransportBar::setFrame(const Frame& frame) {
    const bool inRounds = frame.fleet && frame.fleet->roundSteps() > 1;
    m_clock->setText((inRounds ? tr("%1  ·  round %2") : tr("%1  ·  step %2"))
                         .arg(clockText(frame.timeline.end),
                              QString::fromStdString(printCount(static_cast<double>(frame.timeline.steps)))));
    // The speed reached is worth a place only where it is not the one asked for.
    const bool asAsked = speed() > 0 && frame.stepsPerSecond > 0.9 * speed();
    m_rate->setText(
        frame.state == RunState::running && frame.stepsPerSecond > 0 && !asAsked
            ? tr("reaches %1 steps/s").arg(QString::fromStdString(printCount(frame.stepsPerSecond)))
            : QString());
}

void TransportBar::addAtEnd(QWidget* widget) {
    auto* stretch = new QWidget(this);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(stretch);
    addWidget(widget);
}

QString clockText(Ticks time) {
    const auto seconds = static_cast<qint64>(toSeconds(time).value);
    const QString day = QStringLiteral("%1:%2:%3")
                            .arg(seconds / 3600 % 24, 2, 10, QLatin1Char('0'))
                            .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                            .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    const qint64 days = seconds / 86400;
    return days == 0 ? day
                     : QObject::tr("%1 d %2").arg(QString::fromStdString(printCount(double(days))), day);
}

} // namespace lockstep::ui
