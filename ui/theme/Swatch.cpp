#include "ui/theme/Swatch.h"

#include <QPainter>
#include <QString>

namespace lockstep::ui {

namespace {

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

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
    return fromView(labelOf(cause));
}

QString causeMeaning(Cause cause) {
    return fromView(meaningOf(cause));
}

} // namespace lockstep::ui
