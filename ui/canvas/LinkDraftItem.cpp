#include "ui/canvas/LinkDraftItem.h"

#include <QFontMetricsF>
#include <QPainter>

#include "ui/canvas/PixelPainter.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

LinkDraftItem::LinkDraftItem() {
    setZValue(5);
}

void LinkDraftItem::show(const QLineF& line, const QString& text, bool lands, double pixelsPerUnit) {
    prepareGeometryChange();
    m_line = QLineF(line.p1() * pixelsPerUnit, line.p2() * pixelsPerUnit);
    m_text = text;
    m_lands = lands;
    m_pixelsPerUnit = pixelsPerUnit;
    setVisible(true);
    update();
}

QRectF LinkDraftItem::labelRect() const {
    const QFontMetricsF metrics(labelFont());
    // Beside the pointer, so that the campus it is over stays readable.
    return {m_line.p2() + QPointF(14, 14),
            QSizeF(metrics.horizontalAdvance(m_text) + 12, metrics.height() + 6)};
}

QRectF LinkDraftItem::boundingRect() const {
    const QRectF line = QRectF(m_line.p1(), m_line.p2()).normalized().adjusted(-8, -8, 8, 8);
    const QRectF pixels = line.united(labelRect().adjusted(-2, -2, 2, 2));
    return {pixels.topLeft() / m_pixelsPerUnit, pixels.size() / m_pixelsPerUnit};
}

void LinkDraftItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const Theme& theme = currentTheme();
    const PixelPainter pixels(painter, m_pixelsPerUnit);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.accent, 2, m_lands ? Qt::SolidLine : Qt::DashLine));
    painter->drawLine(m_line);
    painter->setBrush(theme.accent);
    painter->drawEllipse(m_line.p2(), 4, 4);
    paintCard(painter, labelRect(), theme.surface, QPen(theme.accent, 1));
    painter->setFont(labelFont());
    painter->setPen(theme.text);
    painter->drawText(labelRect(), Qt::AlignCenter, m_text);
}

} // namespace lockstep::ui
