#pragma once

#include <optional>

#include <QString>

namespace lockstep::ui {
class MainWindow;
}

namespace lockstep {

struct RenderOptions {
    QString file;
    unsigned steps = 100;
    double scale = 1;
    QString size; ///< "1600x1000"
};

/// Runs the steps, draws the window at rest and writes the picture. A sentence where that failed.
std::optional<QString> render(ui::MainWindow& window, const RenderOptions& options);

} // namespace lockstep
