#pragma once

#include <optional>

#include <QImage>
#include <QString>
#include <QWidget>

namespace lockstep::ui {

/// The widget as it is on screen, `scale` pixels for each of its own.
QImage pictureOf(QWidget& widget, double scale);

/// Writes a PNG, replacing the file only when all of it is written. A sentence where that failed.
std::optional<QString> writePicture(const QImage& picture, const QString& filePath);

} // namespace lockstep::ui
