#pragma once

#include <optional>

#include <QString>

#include "ui/theme/Theme.h"

namespace lockstep::ui {
class MainWindow;
}

namespace lockstep {

struct RenderOptions {
    QString file; ///< PNG, SVG or PDF by its ending
    unsigned steps = 100;
    double scale = 1;
    QString size; ///< "1600x1000"
    QString part; ///< as FigureSubject::id
    ui::Theme theme;
};

/// Runs the steps, draws the window or a part of it at rest and writes the picture, with the scenario inside.
/// A sentence where that failed.
std::optional<QString> render(ui::MainWindow& window, const RenderOptions& options);

} // namespace lockstep
