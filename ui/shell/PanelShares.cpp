#include "ui/shell/PanelShares.h"

#include <algorithm>

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>

namespace lockstep::ui {

namespace {

// Logical pixels.
constexpr int libraryWidth = 240;
constexpr int inspectorWidth = 320;

int partOf(int whole, double share, int least, int most) {
    return std::clamp(static_cast<int>(whole * share), least, most);
}

} // namespace

PanelShares::PanelShares(QMainWindow& window) : QObject(&window), m_window(window) {
    window.installEventFilter(this);
}

QDockWidget* PanelShares::panel(const char* name) const {
    return m_window.findChild<QDockWidget*>(QLatin1String(name), Qt::FindDirectChildrenOnly);
}

void PanelShares::begin() {
    m_isUsual = true;
    share();
}

void PanelShares::share() {
    const int height = m_window.height();
    const int problems = partOf(height, 0.26, 120, 260);
    m_window.resizeDocks({panel("library"), panel("inspector")}, {libraryWidth, inspectorWidth},
                         Qt::Horizontal);
    m_window.resizeDocks({panel("inspector"), panel("problems")}, {height - problems, problems},
                         Qt::Vertical);
    m_window.resizeDocks({panel("timeline"), panel("charts")},
                         {partOf(height, 0.27, 150, 300), partOf(height, 0.21, 150, 230)}, Qt::Vertical);
}

bool PanelShares::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_window && m_isUsual) {
        if (event->type() == QEvent::Resize)
            share();
        // Only borders between the panels leave a press to the window itself.
        if (event->type() == QEvent::MouseButtonPress)
            end();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace lockstep::ui
