#include "ui/theme/HouseStyle.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTableView>

#include "ui/theme/Theme.h"
#include "ui/theme/ThemedIcon.h"

namespace lockstep::ui {

namespace {

constexpr double ringWidth = 2;  // logical pixels
constexpr double edgeRadius = 2; // as Fusion's
constexpr int cellMargin = 6;

bool hasEdge(QStyle::PrimitiveElement element, const QWidget* widget) {
    switch (element) {
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_PanelButtonCommand:
        return true;
    case QStyle::PE_Frame: // of lists and trees as well, which need none
        return qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
    default:
        return false;
    }
}

bool isInTable(const QWidget& widget) {
    return qobject_cast<const QTableView*>(&widget) || qobject_cast<const QTableView*>(widget.parentWidget());
}

void drawFocus(const QStyleOption& option, QPainter& painter) {
    // A click shows where it went by itself.
    if (!option.state.testFlag(QStyle::State_KeyboardFocusChange))
        return;
    const Theme& theme = currentTheme();
    const bool onAccent = option.state.testFlag(QStyle::State_Selected);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(onAccent ? theme.accentText : theme.focus, onAccent ? 1 : ringWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(
        QRectF(option.rect).adjusted(ringWidth / 2, ringWidth / 2, -ringWidth / 2, -ringWidth / 2), 2, 2);
    painter.restore();
}

/// Over that of Fusion, which is the window's color made darker: in a dark theme it cannot be seen.
void drawEdge(const QStyleOption& option, QPainter& painter, const QRect& rect) {
    if (option.state.testFlag(QStyle::State_HasFocus)) // it wears the accent
        return;
    const Theme& theme = currentTheme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(option.state.testFlag(QStyle::State_Enabled) ? theme.edge : theme.outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), edgeRadius, edgeRadius);
    painter.restore();
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    if (element == PE_FrameFocusRect)
        return drawFocus(*option, *painter);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (hasEdge(element, widget))
        drawEdge(*option, *painter, option->rect);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawEdge(*option, *painter, option->rect);
    if (control == CC_Slider)
        drawEdge(*option, *painter, subControlRect(control, option, SC_SliderHandle, widget));
    if (control == CC_ScrollBar)
        drawEdge(*option, *painter, subControlRect(control, option, SC_ScrollBarSlider, widget));
}

/// In a table a word may follow a figure that ends at its cell's right edge.
int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    const bool isMargin = metric == PM_FocusFrameHMargin || metric == PM_HeaderMargin;
    if (isMargin && widget && isInTable(*widget))
        return cellMargin;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

/// Buttons of dialogs say what they do; the icons the system has for them may be black on a dark ground.
int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* answer) const {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0
                                                       : QProxyStyle::styleHint(hint, option, widget, answer);
}

/// Fusion's are drawings of ten by ten pixels.
QIcon HouseStyle::standardIcon(StandardPixmap which, const QStyleOption* option,
                               const QWidget* widget) const {
    if (which == SP_TitleBarCloseButton)
        return themedIcon(QStringLiteral("close"));
    if (which == SP_TitleBarNormalButton)
        return themedIcon(QStringLiteral("float"));
    return QProxyStyle::standardIcon(which, option, widget);
}

} // namespace lockstep::ui
