#pragma once

#include <QPaintEngine>
#include <QPainter>

namespace lockstep::ui {

/// Whether what is painted keeps its shape instead of becoming pixels: it should then be shapes, not an
/// image.
inline bool isVector(const QPainter& painter) {
    const QPaintEngine::Type type = painter.paintEngine()->type();
    return type != QPaintEngine::Raster && type != QPaintEngine::OpenGL2;
}

} // namespace lockstep::ui
