#include "ui/theme/Theme.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>
#include <QWidget>

#include "ui/theme/HouseStyle.h"
#include "ui/theme/ThemeScope.h"

namespace lockstep::ui {

namespace {

Theme& themeInUse() {
    static Theme theme = Theme::light();
    return theme;
}

void setDisabled(QPalette& palette, const Theme& theme) {
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, theme.disabledText());
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.outline);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.mutedText);
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    const bool dark = theme.kind == Theme::Kind::dark;
    palette.setColor(QPalette::Light, dark ? theme.raised.lighter(130) : QColor(Qt::white));
    palette.setColor(QPalette::Midlight, dark ? theme.raised.lighter(115) : theme.window.lighter(103));
    palette.setColor(QPalette::Mid, theme.outline);
    palette.setColor(QPalette::Dark, theme.outline.darker(125));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : theme.mutedText);
    setDisabled(palette, theme);
    return palette;
}

} // namespace

const Theme& currentTheme() {
    return themeInUse();
}

ThemeScope::ThemeScope(const Theme& theme) : m_before(themeInUse()) {
    themeInUse() = theme;
}

ThemeScope::~ThemeScope() {
    themeInUse() = m_before;
}

void useTheme(QApplication& application, const Theme& theme) {
    themeInUse() = theme;
    if (qobject_cast<HouseStyle*>(application.style()) == nullptr)
        application.setStyle(new HouseStyle);
    const QPalette palette = paletteOf(theme);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets)
        widget->update();
}

Theme::Kind preferredKind(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::Kind::dark : Theme::Kind::light;
}

} // namespace lockstep::ui
