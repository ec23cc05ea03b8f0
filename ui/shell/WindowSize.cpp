#include "ui/shell/WindowSize.h"

#include <QMainWindow>

namespace lockstep::ui {

namespace {

constexpr int titleBar = 40; // about: what a window manager adds

} // namespace

void showOnScreen(QMainWindow& window, QSize room) {
    const bool isTooLarge = window.width() > room.width() || window.height() + titleBar > room.height();
    if (!isTooLarge || window.isMaximized() || window.isFullScreen())
        return window.show();
    window.resize(room);
    window.showMaximized();
}

} // namespace lockstep::ui
