#include "ui/theme/Swatch.h"

#include <QPainter>
#include <QString>

#include "ui/words/CoreWords.h"

namespace lockstep::ui {

QPixmap swatch(const Theme& theme, Cause cause, int size, qreal devicePixelRatio) {
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setBrush(brushFor(theme, cause));
    painter.setPen(theme.outline);
    painter.drawRect(QRectF(0.5, 0.5, size - 1.0, size - 1.0));
    return pixmap;
}

QString causeLabel(Cause cause) {
    return fromCore(labelOf(cause));
}

QString causeMeaning(Cause cause) {
    return fromCore(meaningOf(cause));
}

} // namespace lockstep::ui
