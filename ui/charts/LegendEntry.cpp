#include "ui/charts/LegendEntry.h"

#include <QPainter>

#include "ui/theme/CauseFill.h"

namespace lockstep::ui {

namespace {

constexpr int sampleSize = 12; // logical pixels
constexpr int gap = 5;
constexpr int edge = 3;

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

LegendEntry::LegendEntry(const QString& name, QWidget* parent) : QAbstractButton(parent), m_name(name) {
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

QString LegendEntry::words() const {
    return m_value.isEmpty() ? m_name : m_name + QLatin1Char(' ') + m_value;
}

QSize LegendEntry::sizeHint() const {
    const int line = m_sample.cause ? sampleSize : sampleSize + 6;
    return {2 * edge + line + gap + fontMetrics().horizontalAdvance(words()) + 2, fontMetrics().height() + 3};
}

QSize LegendEntry::minimumSizeHint() const {
    return {2 * edge + sampleSize + gap, sizeHint().height()};
}

void LegendEntry::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    const int width = m_sample.cause ? sampleSize : sampleSize + 6;
    const QRectF box(edge + 0.5, (height() - sampleSize) / 2 + 0.5, width - 1, sampleSize - 1);
    paintSample(painter, box, m_sample, isChecked(), theme);
    const QRect words = rect().adjusted(edge + width + gap, 0, -edge, 0);
    const int valueWidth = m_value.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_value) + 4;
    const QString name =
        fontMetrics().elidedText(m_name, Qt::ElideRight, std::max(0, words.width() - valueWidth));
    painter.setPen(isChecked() ? theme.mutedText : theme.disabledText());
    painter.drawText(words, Qt::AlignVCenter, name);
    if (valueWidth > 0 && words.width() > valueWidth) {
        painter.setPen(theme.text);
        const int left = fontMetrics().horizontalAdvance(name + QLatin1Char(' '));
        painter.drawText(words.adjusted(left, 0, 0, 0), Qt::AlignVCenter, m_value);
    }
    if (hasFocus()) {
        painter.setPen(theme.focus);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace lockstep::ui
