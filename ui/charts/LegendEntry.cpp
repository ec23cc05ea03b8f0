#include "ui/charts/LegendEntry.h"

#include <algorithm>

#include <QPainter>

#include "ui/charts/LegendNames.h"
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
    : QAbstractButton(parent), m_id(id), m_name(name), m_short{name, name} {
    setCheckable(true);
    setChecked(true);
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
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

void LegendEntry::setShortNames(const ShortNames& names) {
    if (names == m_short)
        return;
    m_short = names;
    update();
}

int LegendEntry::nameRoom(int width, bool besideValue) const {
    return std::max(0, width - widthOf({}) - (besideValue ? valueRoom() : 0));
}

/// Values of one line differ little in length.
int LegendEntry::valueRoom() const {
    const int value = m_value.isEmpty() ? 0 : fontMetrics().horizontalAdvance(QLatin1Char(' ') + m_value);
    return std::max(value, m_isReserving ? fontMetrics().averageCharWidth() * valueLetters : 0);
}

int LegendEntry::lastingWidth() const {
    if (m_isLasting)
        return sizeHint().width();
    return widthOf(m_name) + (m_isReserving ? fontMetrics().averageCharWidth() * valueLetters : 0);
}

void LegendEntry::paint(QPainter& painter, const QRect& place, const ShortNames& names,
                        const Theme& theme) const {
    const int width = m_sample.cause ? sampleSize : sampleSize + 6;
    const double top = place.top() + (place.height() - sampleSize) / 2 + 0.5;
    paintSample(painter, QRectF(place.left() + edge + 0.5, top, width - 1, sampleSize - 1), m_sample,
                isChecked(), theme);
    const QRect words = place.adjusted(edge + width + gap, 0, -edge, 0);
    const int valueWidth = m_value.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_value) + 4;
    // A value without a name says nothing; of a name that stands for another no letter may be missing.
    const int besideWidth = fontMetrics().horizontalAdvance(names.besideValue);
    const int leastName = names.besideValue == m_name
                              ? std::min(besideWidth, fontMetrics().averageCharWidth() * leastLetters)
                              : besideWidth;
    const bool hasValue = valueWidth > 0 && words.width() >= leastName + valueWidth;
    const int nameWidth = std::max(0, words.width() - (hasValue ? valueWidth : 0));
    const QString name = cutName(fontMetrics(), hasValue ? names.besideValue : names.alone, nameWidth);
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
    paint(painter, rect(), m_short, theme);
    if (hasFocus()) {
        painter.setPen(theme.focus);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace lockstep::ui
