#include "ui/shell/Picture.h"

#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>
#include <QSaveFile>

namespace lockstep::ui {

QImage pictureOf(QWidget& widget, double scale) {
    QImage image((QSizeF(widget.size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(widget.palette().color(QPalette::Window));
    QPainter painter(&image);
    widget.render(&painter);
    return image;
}

std::optional<QString> writePicture(const QImage& picture, const QString& filePath) {
    QSaveFile file(filePath);
    if (!file.open(QIODevice::WriteOnly))
        return QObject::tr("%1 cannot be written: %2")
            .arg(QFileInfo(filePath).fileName(), file.errorString());
    QImageWriter writer(&file, "png");
    if (!writer.write(picture))
        return QObject::tr("%1 could not be written: %2")
            .arg(QFileInfo(filePath).fileName(), writer.errorString());
    if (!file.commit())
        return QObject::tr("%1 could not be written: %2")
            .arg(QFileInfo(filePath).fileName(), file.errorString());
    return std::nullopt;
}

} // namespace lockstep::ui
