#pragma once

#include <functional>
#include <optional>
#include <string>

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

#include "ui/theme/Theme.h"

class QPainter;

namespace lockstep::ui {

enum class FigureFormat { png, svg, pdf };

/// A format's usual ending, without a dot; and the format of a file's name, or nothing.
QString suffixOf(FigureFormat format);
std::optional<FigureFormat> formatOf(const QString& filePath);

/// What a picture can be made of: its size in logical pixels, and how it is painted from (0, 0) on.
struct FigureSubject {
    QString id; ///< as on the command line: "timeline"
    QString name;
    QSize size;
    std::function<void(QPainter& painter, const Theme& theme)> paint;
    /// Wears the theme in use whatever is asked for: widgets have their colors from palettes.
    bool isOnScreen = false;
};

struct FigureOptions {
    FigureFormat format = FigureFormat::png;
    double scale = 2; ///< pixels of a PNG for a logical one
    Theme theme = Theme::print();
    bool isTransparent = false;
    std::string scenario; ///< text of a scenario file to go with it; empty: none
    QString title;
};

/// As a picture on screen, `scale` pixels for each logical one.
QImage imageOf(const FigureSubject& subject, const FigureOptions& options, double scale);

/// The bytes of the file. In SVG and PDF text is text and lines are lines.
QByteArray figureOf(const FigureSubject& subject, const FigureOptions& options);

/// Writes them, replacing the file only when all of it is written. A sentence where that failed.
std::optional<QString> writeFigure(const QByteArray& figure, const QString& filePath);

} // namespace lockstep::ui
