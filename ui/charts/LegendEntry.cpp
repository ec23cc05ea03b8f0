#include "ui/charts/LegendEntry.h"

#include <algorithm>

#include <QPainter>

#include "ui/theme/CauseFill.h"

namespace lockstep::ui {

namespace {

constexpr int sampleSize = 12; // logical pixels
constexpr int gap = 5;
constexpr int edge = 3;
constexpr int leastLetters = 4; // of a name
constexpr int valueLetters = 8; // "7.553 s" and a space

} // namespace

void paintSample(QPainter& painter, const QRectF& box, const LegendSample& sample, bool shown,
                 const Theme& theme) {
    painter.save();
    if (!sample.cause) {
        QPen pen = sample.line;
        pen.setWidthF(shown ? 2 : 1);
        if (!shown)
            pen.setColor(theme.outline);
        painter.setPen(pen);
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    } else if (shown) {
        fillWithCause(painter, QPolygonF(box), theme, *sample.cause);
        painter.setPen(theme.outline);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
    } else {
        painter.setPen(theme.cause(*sample.cause));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
    }
    painter.restore();
}

LegendEntry::LegendEntry(const QString& id, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_id(id), m_name(name) {
    setCheckable(true);
    setChecked(true);
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

QString cutName(const QFontMetrics& metrics, const QString& name, int width) {
    const QString dash = QStringLiteral(" – ");
    const auto at = name.indexOf(dash);
    if (at < 0 || metrics.horizontalAdvance(name) <= width)
        return metrics.elidedText(name, Qt::ElideRight, width);
    const QString from = name.left(at);
    const QString to = name.mid(at + dash.size());
    const int room = width - metrics.horizontalAdvance(dash);
    // One that needs less than half leaves the rest to the other.
    const int fromRoom = std::max(room / 2, room - metrics.horizontalAdvance(to));
    const QString shortFrom = metrics.elidedText(from, Qt::ElideMiddle, fromRoom);
    const int toRoom = room - metrics.horizontalAdvance(shortFrom);
    return shortFrom + dash + metrics.elidedText(to, Qt::ElideMiddle, toRoom);
}

void LegendEntry::setSample(const LegendSample& sample) {
    m_sample = sample;
    update();
}

void LegendEntry::setValue(const QString& value) {
    if (value == m_value)
        return;
    const bool grows = value.size() > m_value.size() || value.isEmpty();
    m_value = value;
    setAccessibleDescription(value);
    if (grows)
        updateGeometry();
    update();
}

int LegendEntry::widthOf(const QString& words) const {
    const int line = m_sample.cause ? sampleSize : sampleSize + 6;
    return 2 * edge + line + gap + fontMetrics().horizontalAdvance(words) + 2;
}

QSize LegendEntry::sizeHint() const {
    const QString words = m_value.isEmpty() ? m_name : m_name + QLatin1Char(' ') + m_value;
    return {widthOf(words), fontMetrics().height() + 3};
}

int LegendEntry::lastingWidth() const {
    if (m_isLasting)
        return sizeHint().width();
    return widthOf(m_name) + (m_isReserving ? fontMetrics().averageCharWidth() * valueLetters : 0);
}

void LegendEntry::paint(QPainter& painter, const QRect& place, const Theme& theme) const {
    const int width = m_sample.cause ? sampleSize : sampleSize + 6;
    const double top = place.top() + (place.height() - sampleSize) / 2 + 0.5;
    paintSample(painter, QRectF(place.left() + edge + 0.5, top, width - 1, sampleSize - 1), m_sample,
                isChecked(), theme);
    const QRect words = place.adjusted(edge + width + gap, 0, -edge, 0);
    const int valueWidth = m_value.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_value) + 4;
    // A value without a name says nothing.
    const int leastName =
        std::min(fontMetrics().horizontalAdvance(m_name), fontMetrics().averageCharWidth() * leastLetters);
    const bool hasValue = valueWidth > 0 && words.width() >= leastName + valueWidth;
    const int nameWidth = std::max(0, words.width() - (hasValue ? valueWidth : 0));
    const QString name = cutName(fontMetrics(), m_name, nameWidth);
    painter.setFont(font());
    painter.setPen(isChecked() ? theme.mutedText : theme.disabledText());
    painter.drawText(words, Qt::AlignVCenter, name);
    if (!hasValue)
        return;
    painter.setPen(theme.text);
    const int left = fontMetrics().horizontalAdvance(name + QLatin1Char(' '));
    painter.drawText(words.adjusted(left, 0, 0, 0), Qt::AlignVCenter, m_value);
}

void LegendEntry::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    paint(painter, rect(), theme);
    if (hasFocus()) {
        painter.setPen(theme.focus);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace lockstep::ui
