#include "ui/export/SvgText.h"

#include <cmath>

#include <QBrush>
#include <QBuffer>
#include <QFontInfo>
#include <QImage>
#include <QPaintEngine>
#include <QPen>

namespace lockstep::ui {

namespace {

QByteArray colorName(const QColor& color) {
    return color.name(QColor::HexRgb).toLatin1();
}

QByteArray stops(const QGradient& gradient) {
    QByteArray text;
    for (const auto& [position, color] : gradient.stops())
        text += "<stop" + svgAttribute("offset", svgNumber(position)) + svgPaint("stop", color) + "/>";
    return text;
}

QByteArray gradientFrame(const QGradient& gradient, const QTransform& transform) {
    if (gradient.coordinateMode() == QGradient::LogicalMode)
        return svgAttribute("gradientUnits", "userSpaceOnUse") +
               svgAttribute("gradientTransform", svgTransform(transform));
    return svgAttribute("gradientUnits", "objectBoundingBox");
}

QByteArray linear(const QLinearGradient& gradient, const QTransform& transform) {
    return "<linearGradient" + gradientFrame(gradient, transform) +
           svgAttribute("x1", svgNumber(gradient.start().x())) +
           svgAttribute("y1", svgNumber(gradient.start().y())) +
           svgAttribute("x2", svgNumber(gradient.finalStop().x())) +
           svgAttribute("y2", svgNumber(gradient.finalStop().y())) + ">" + stops(gradient) +
           "</linearGradient>";
}

QByteArray radial(const QRadialGradient& gradient, const QTransform& transform) {
    return "<radialGradient" + gradientFrame(gradient, transform) +
           svgAttribute("cx", svgNumber(gradient.center().x())) +
           svgAttribute("cy", svgNumber(gradient.center().y())) +
           svgAttribute("r", svgNumber(gradient.radius())) +
           svgAttribute("fx", svgNumber(gradient.focalPoint().x())) +
           svgAttribute("fy", svgNumber(gradient.focalPoint().y())) + ">" + stops(gradient) +
           "</radialGradient>";
}

/// The pixels of a tile as rectangles, a run each: a pattern that stays sharp at any size.
QByteArray pixelRuns(const QImage& tile) {
    QByteArray text;
    for (int y = 0; y < tile.height(); ++y)
        for (int x = 0; x < tile.width();) {
            const QColor color = tile.pixelColor(x, y);
            int end = x + 1;
            while (end < tile.width() && tile.pixelColor(end, y) == color)
                ++end;
            if (color.alpha() > 0)
                text += "<path" + svgPaint("fill", color) +
                        svgAttribute("d", "M" + svgNumber(x) + " " + svgNumber(y) + "H" + svgNumber(end) +
                                              "v1H" + svgNumber(x) + "Z") +
                        "/>";
            x = end;
        }
    return text;
}

QByteArray pattern(const QImage& tile, const QTransform& transform) {
    constexpr int mostDrawn = 32; // pixels a side; larger tiles are pictures
    const bool isSmall = tile.width() <= mostDrawn && tile.height() <= mostDrawn;
    const QByteArray size =
        svgAttribute("width", svgNumber(tile.width())) + svgAttribute("height", svgNumber(tile.height()));
    return "<pattern" + svgAttribute("patternUnits", "userSpaceOnUse") + size +
           svgAttribute("patternTransform", svgTransform(transform)) + ">" +
           (isSmall ? pixelRuns(tile) : "<image" + size + svgImageData(tile) + "/>") + "</pattern>";
}

} // namespace

QByteArray svgNumber(double value) {
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray svgEscaped(const QString& text) {
    QString plain;
    // What XML does not allow is not written at all.
    for (const QChar letter : text)
        if (letter.unicode() >= 0x20 && letter.unicode() < 0xfffe)
            plain += letter;
    return plain.toHtmlEscaped().toUtf8();
}

QByteArray svgAttribute(const char* name, const QByteArray& value) {
    return QByteArray(" ") + name + "=\"" + value + "\"";
}

QByteArray svgPath(const QPainterPath& path) {
    QByteArray text;
    QByteArray startX, startY, x, y; // as they are written
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& at = path.elementAt(i);
        const QByteArray toX = svgNumber(at.x);
        const QByteArray toY = svgNumber(at.y);
        const bool isLast = i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo();
        if (at.isMoveTo()) {
            text += "M" + toX + " " + toY;
            startX = toX;
            startY = toY;
        } else if (at.isCurveTo()) {
            text += "C" + toX + " " + toY;
        } else if (at.type == QPainterPath::CurveToDataElement) {
            text += " " + toX + " " + toY;
        } else if (isLast && toX == startX && toY == startY) {
            text += "Z";
        } else if (toY == y) {
            text += "H" + toX;
        } else if (toX == x) {
            text += "V" + toY;
        } else {
            text += "L" + toX + " " + toY;
        }
        x = toX;
        y = toY;
    }
    return text;
}

QByteArray svgTransform(const QTransform& t) {
    // Scales need more digits than places.
    const auto exact = [](double value) { return QByteArray::number(value, 'g', 8); };
    return "matrix(" + exact(t.m11()) + " " + exact(t.m12()) + " " + exact(t.m21()) + " " + exact(t.m22()) +
           " " + svgNumber(t.dx()) + " " + svgNumber(t.dy()) + ")";
}

QByteArray svgPaint(const char* role, const QColor& color) {
    const QByteArray name = role;
    QByteArray text = svgAttribute(name == "stop" ? "stop-color" : role, colorName(color));
    if (color.alpha() < 255)
        text += svgAttribute((name + "-opacity").constData(), svgNumber(color.alphaF()));
    return text;
}

QByteArray svgStroke(const QPen& pen, double factor) {
    const double width = pen.widthF() > 0 ? pen.widthF() * factor : 1;
    QByteArray text = svgPaint("stroke", pen.color());
    if (width != 1)
        text += svgAttribute("stroke-width", svgNumber(width));
    if (pen.capStyle() != Qt::FlatCap)
        text += svgAttribute("stroke-linecap", pen.capStyle() == Qt::RoundCap ? "round" : "square");
    if (pen.joinStyle() == Qt::RoundJoin || pen.joinStyle() == Qt::BevelJoin)
        text += svgAttribute("stroke-linejoin", pen.joinStyle() == Qt::RoundJoin ? "round" : "bevel");
    if (pen.style() == Qt::SolidLine)
        return text;
    QByteArray dashes;
    for (const double length : pen.dashPattern())
        dashes += (dashes.isEmpty() ? "" : " ") + svgNumber(length * width);
    return text + svgAttribute("stroke-dasharray", dashes);
}

QByteArray svgBrushDefinition(const QBrush& brush, const QTransform& transform, const QPointF& origin) {
    const QTransform placed =
        brush.transform() * QTransform::fromTranslate(origin.x(), origin.y()) * transform;
    if (brush.style() == Qt::TexturePattern)
        return pattern(brush.textureImage(), placed);
    if (brush.style() == Qt::LinearGradientPattern)
        return linear(*static_cast<const QLinearGradient*>(brush.gradient()), placed);
    if (brush.style() == Qt::RadialGradientPattern)
        return radial(*static_cast<const QRadialGradient*>(brush.gradient()), placed);
    return {};
}

QByteArray svgFont(const QTextItem& item, int dotsPerInch) {
    constexpr double pointsPerInch = 72;
    const QFont font = item.font();
    const double size =
        font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * dotsPerInch / pointsPerInch;
    QByteArray text =
        svgAttribute("font-family", "'" + svgEscaped(QFontInfo(font).family()) + "', sans-serif") +
        svgAttribute("font-size", svgNumber(size));
    if (font.weight() != QFont::Normal)
        text += svgAttribute("font-weight", QByteArray::number(font.weight()));
    if (font.italic())
        text += svgAttribute("font-style", "italic");
    if (item.text().size() > 1)
        text += svgAttribute("textLength", svgNumber(item.width())) +
                svgAttribute("lengthAdjust", "spacingAndGlyphs");
    return text;
}

QByteArray svgImageData(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return svgAttribute("preserveAspectRatio", "none") +
           svgAttribute("xlink:href", "data:image/png;base64," + bytes.toBase64());
}

} // namespace lockstep::ui
