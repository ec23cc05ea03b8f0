#include "ui/inspector/ResetButton.h"

#include <utility>

#include <QEvent>

#include "ui/theme/ThemedIcon.h"

namespace lockstep::ui {

namespace {

constexpr int iconSide = 12;
constexpr int side = 18;

} // namespace

ResetButton::ResetButton(const QString& label, const QString& usual, std::function<void()> reset,
                         QWidget* parent)
    : QToolButton(parent) {
    setAutoRaise(true);
    setIconSize({iconSide, iconSide});
    setFixedSize(side, side);
    setIcon(themedIcon(QStringLiteral("undo")));
    setToolTip(tr("Back to the default: %1").arg(usual));
    setAccessibleName(tr("Reset %1").arg(label));
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true); // fields stay where they are
    setSizePolicy(policy);
    hide();
    connect(this, &QToolButton::clicked, this, std::move(reset));
}

void ResetButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        setIcon(themedIcon(QStringLiteral("undo")));
    QToolButton::changeEvent(event);
}

} // namespace lockstep::ui
