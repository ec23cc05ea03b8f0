#include "ui/timeline/TimeMarks.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include "core/quantity/QuantityText.h"

namespace lockstep::ui {

namespace {

constexpr double reach = 6; // logical pixels around an edge or a flag
constexpr double flagWidth = 8;
constexpr double flagHeight = 10;
constexpr double labelPadding = 4;

QColor withAlpha(QColor color, int alpha) {
    color.setAlpha(alpha);
    return color;
}

/// A label on its own ground, kept inside `room`.
void paintLabel(QPainter& painter, QPointF center, const QString& text, const QRectF& room,
                const Theme& theme) {
    const QFontMetricsF metrics(painter.font());
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 2 * labelPadding, metrics.height() + 2);
    box.moveCenter(center);
    box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - box.width())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(theme.accentText);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintRange(QPainter& painter, const MarkPlaces& places, const TimeRange& range, const Theme& theme) {
    const double left = std::clamp(places.xOf(range.from), places.lanes.left(), places.lanes.right());
    const double right = std::clamp(places.xOf(range.to), places.lanes.left(), places.lanes.right());
    const QColor veil = withAlpha(theme.surface, 150);
    const QRectF& lanes = places.lanes;
    painter.fillRect(QRectF(lanes.left(), lanes.top(), left - lanes.left(), lanes.height()), veil);
    painter.fillRect(QRectF(right, lanes.top(), lanes.right() - right, lanes.height()), veil);
    painter.fillRect(QRectF(left, places.axis.bottom() - 5, right - left, 5), theme.accent);
    painter.setPen(QPen(theme.accent, 1));
    for (const double x : {left, right})
        painter.drawLine(QPointF(x, places.axis.top() + 4), QPointF(x, lanes.bottom()));
}

void paintCursor(QPainter& painter, const MarkPlaces& places, Ticks at, const Theme& theme,
                 Qt::PenStyle style) {
    const double x = places.xOf(at);
    if (x < places.lanes.left() - 1 || x > places.lanes.right() + 1)
        return;
    // Light beside dark: it shows on every color.
    painter.setPen(QPen(withAlpha(theme.surface, 200), 3));
    painter.drawLine(QPointF(x, places.lanes.top()), QPointF(x, places.lanes.bottom()));
    painter.setPen(QPen(theme.text, 1, style));
    painter.drawLine(QPointF(x, places.lanes.top()), QPointF(x, places.lanes.bottom()));
}

QRectF flagOf(const MarkPlaces& places, const Bookmark& bookmark) {
    return {places.xOf(bookmark.time), places.axis.bottom() - flagHeight, flagWidth, flagHeight};
}

void paintFlag(QPainter& painter, const QRectF& flag, const Theme& theme) {
    QPainterPath path(flag.bottomLeft());
    path.lineTo(flag.topLeft());
    path.lineTo(flag.right(), flag.top() + flag.height() * 0.3);
    path.lineTo(flag.left(), flag.top() + flag.height() * 0.6);
    painter.setPen(QPen(theme.text, 1));
    painter.setBrush(theme.warning);
    painter.drawPath(path);
}

} // namespace

double MarkPlaces::xOf(Ticks at) const {
    return lanes.left() + time.xOf(at) * lanes.width() / time.width;
}

Ticks MarkPlaces::timeAt(double x) const {
    return time.timeAt((x - lanes.left()) * time.width / lanes.width());
}

void paintTimeMarks(QPainter& painter, const MarkPlaces& places, const TimeSelection& selection,
                    const Theme& theme) {
    painter.save();
    painter.setClipRect(places.axis.united(places.lanes));
    if (selection.range())
        paintRange(painter, places, *selection.range(), theme);
    for (const Bookmark& bookmark : selection.bookmarks())
        paintFlag(painter, flagOf(places, bookmark), theme);
    if (selection.cursor())
        paintCursor(painter, places, *selection.cursor(), theme, Qt::SolidLine);
    if (selection.secondCursor())
        paintCursor(painter, places, *selection.secondCursor(), theme, Qt::DashLine);
    QFont small = painter.font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    painter.setFont(small);
    painter.setRenderHint(QPainter::Antialiasing);
    if (selection.cursor() && selection.secondCursor()) {
        const Ticks a = std::min(*selection.cursor(), *selection.secondCursor());
        const Ticks b = std::max(*selection.cursor(), *selection.secondCursor());
        const double middle = (places.xOf(a) + places.xOf(b)) / 2;
        paintLabel(painter, {middle, places.axis.center().y()},
                   QStringLiteral("Δ ") + QString::fromStdString(printSeconds(toSeconds(b - a))), places.axis,
                   theme);
    } else if (selection.cursor()) {
        paintLabel(painter, {places.xOf(*selection.cursor()), places.axis.center().y()},
                   printMoment(*selection.cursor()), places.axis, theme);
    }
    painter.restore();
}

RangeEdge edgeAt(const MarkPlaces& places, const TimeSelection& selection, QPointF at) {
    if (!selection.range() || !places.axis.contains(at))
        return RangeEdge::none;
    if (std::abs(at.x() - places.xOf(selection.range()->to)) <= reach)
        return RangeEdge::to;
    if (std::abs(at.x() - places.xOf(selection.range()->from)) <= reach)
        return RangeEdge::from;
    return RangeEdge::none;
}

const Bookmark* bookmarkAt(const MarkPlaces& places, const TimeSelection& selection, QPointF at) {
    for (const Bookmark& bookmark : selection.bookmarks())
        if (flagOf(places, bookmark).adjusted(-2, -2, 2, 2).contains(at))
            return &bookmark;
    return nullptr;
}

QString printMoment(Ticks time) {
    return QString::fromStdString(printSeconds(toSeconds(time)));
}

} // namespace lockstep::ui
