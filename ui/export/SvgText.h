#pragma once

#include <QByteArray>
#include <QPainterPath>
#include <QTransform>

class QBrush;
class QColor;
class QPen;
class QTextItem;

namespace lockstep::ui {

// How SVG writes the things a painter knows. Coordinates have two decimals: a hundredth of a pixel.

QByteArray svgNumber(double value);
QByteArray svgEscaped(const QString& text);
/// ` name="value"`
QByteArray svgAttribute(const char* name, const QByteArray& value);
/// The `d` of a path; what is level or upright is short.
QByteArray svgPath(const QPainterPath& path);
QByteArray svgTransform(const QTransform& transform);
/// ` fill="#c06020"`, and its opacity where it is not opaque.
QByteArray svgPaint(const char* role, const QColor& color);
/// All of a stroke; `factor`: pixels of the picture for a unit of the pen.
QByteArray svgStroke(const QPen& pen, double factor);
/// The definition of a gradient or a pattern, without its id; empty where the brush is a plain color.
QByteArray svgBrushDefinition(const QBrush& brush, const QTransform& transform, const QPointF& origin);
/// Family, size, weight and slant, and the length to which a program that lacks the font fits the text.
QByteArray svgFont(const QTextItem& item, int dotsPerInch);
/// A picture within the file.
QByteArray svgImageData(const QImage& image);

} // namespace lockstep::ui
