#pragma once

#include <QSize>

class QMainWindow;

namespace lockstep::ui {

inline constexpr QSize usualSize(1600, 1000);

/// Shows the window; on a screen with less room than it takes, as large as the screen.
void showOnScreen(QMainWindow& window, QSize room);

} // namespace lockstep::ui
