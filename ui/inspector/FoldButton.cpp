#include "ui/inspector/FoldButton.h"

#include <QHelpEvent>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolTip>

namespace lockstep::ui {

namespace {

constexpr int arrow = 10;
constexpr int aroundTitle = arrow + 14; // the style's margins, and between arrow and title

} // namespace

FoldButton::FoldButton(QWidget* parent) : QToolButton(parent) {
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({arrow, arrow});
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

QString FoldButton::cutTitle() const {
    return fontMetrics().elidedText(text(), Qt::ElideRight, width() - aroundTitle, Qt::TextShowMnemonic);
}

bool FoldButton::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || cutTitle() == text())
        return QToolButton::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                       QStringLiteral("<p>%1</p>").arg(text().toHtmlEscaped()), this);
    return true;
}

void FoldButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text = cutTitle();
    option.state &= ~QStyle::State_On; // folded is no button held down
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace lockstep::ui
