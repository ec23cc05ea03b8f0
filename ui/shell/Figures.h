#pragma once

#include <vector>

#include "ui/export/Figure.h"

namespace lockstep::ui {

class MainWindow;

/// What pictures of the window can show: all of it as on screen, its parts, every chart. Valid as long as the
/// window.
std::vector<FigureSubject> figuresOf(MainWindow& window);

} // namespace lockstep::ui
