#include "ui/canvas/CanvasView.h"
#include "ui/theme/ThemeScope.h"

namespace lockstep::ui {

void CanvasView::paintPicture(QPainter& painter, const Theme& theme) {
    {
        const ThemeScope scope(theme);
        m_scene->refreshColors();
        render(&painter, QRectF(viewport()->rect()), viewport()->rect());
    }
    m_scene->refreshColors();
}

} // namespace lockstep::ui
