#include "ui/theme/HouseStyle.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr double ringWidth = 2; // logical pixels

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    if (element != PE_FrameFocusRect)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    // A click shows where it went by itself.
    if (!option->state.testFlag(State_KeyboardFocusChange))
        return;
    const Theme& theme = currentTheme();
    const bool onAccent = option->state.testFlag(State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(onAccent ? theme.accentText : theme.focus, onAccent ? 1 : ringWidth));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(
        QRectF(option->rect).adjusted(ringWidth / 2, ringWidth / 2, -ringWidth / 2, -ringWidth / 2), 2, 2);
    painter->restore();
}

} // namespace lockstep::ui
