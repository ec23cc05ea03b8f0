#include "ui/canvas/LinkItem.h"

#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

#include "ui/canvas/LinkGeometry.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr double labelPadding = 5;
constexpr double markSize = 11;
constexpr double markGap = 4;
constexpr double dashLength = 6; ///< pixels; the gap is twice as long

QRectF scaled(const QRectF& rect, double factor) {
    return {rect.topLeft() * factor, rect.size() * factor};
}

QRectF around(const QLineF& line, double margin) {
    return QRectF(line.p1(), line.p2()).normalized().adjusted(-margin, -margin, margin, margin);
}

} // namespace

LinkItem::LinkItem() {
    setZValue(1);
    setFlag(ItemUsesExtendedStyleOption);
}

void LinkItem::show(const LinkContent& content) {
    m_content = content;
    setToolTip(content.details);
    update();
}

void LinkItem::place(const CanvasLine& line, double pixelsPerUnit) {
    prepareGeometryChange();
    m_line = line;
    m_pixelsPerUnit = pixelsPerUnit;
}

void LinkItem::setEmphasis(const Emphasis& emphasis) {
    if (emphasis == m_emphasis)
        return;
    m_emphasis = emphasis;
    update();
}

void LinkItem::setPhase(std::optional<double> phase) {
    if (phase == m_phase)
        return;
    m_phase = phase;
    update();
}

QSizeF LinkItem::labelSize(LabelForm form) const {
    const QFontMetricsF metrics(labelFont());
    const double mark = m_content.warns ? markSize + markGap : 0;
    const bool full = form == LabelForm::full;
    const double figures = mark + metrics.horizontalAdvance(full ? m_content.delay : m_content.brief);
    const double width = full ? std::max(metrics.horizontalAdvance(m_content.route), figures) : figures;
    return {std::ceil(width) + 2 * labelPadding, (full ? 2 : 1) * std::ceil(metrics.height()) + labelPadding};
}

QRectF LinkItem::boundingRect() const {
    QRectF pixels = around(m_line.line, m_line.width + 4);
    if (!m_line.label.isNull())
        pixels = pixels.united(m_line.label.adjusted(-2, -2, 2, 2));
    return scaled(pixels, 1 / m_pixelsPerUnit);
}

QPainterPath LinkItem::shape() const {
    QPainterPath line(m_line.line.p1() / m_pixelsPerUnit);
    line.lineTo(m_line.line.p2() / m_pixelsPerUnit);
    QPainterPathStroker stroker;
    stroker.setWidth((m_line.width + 8) / m_pixelsPerUnit);
    QPainterPath path = stroker.createStroke(line);
    if (!m_line.label.isNull())
        path.addRect(scaled(m_line.label, 1 / m_pixelsPerUnit));
    return path;
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const QRectF exposed = scaled(option->exposedRect, m_pixelsPerUnit).adjusted(-20, -20, 20, 20);
    const PixelPainter pixels(painter, m_pixelsPerUnit);
    if (const std::optional<QLineF> line = clippedTo(m_line.line, exposed))
        paintLine(painter, *line, QLineF(m_line.line.p1(), line->p1()).length());
    if (m_line.form != LabelForm::none)
        paintLabel(painter);
}

void LinkItem::paintLine(QPainter* painter, const QLineF& line, double cut) const {
    const Theme& theme = currentTheme();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_emphasis.selected || m_emphasis.hovered || m_emphasis.target) {
        QColor halo = theme.accent;
        halo.setAlphaF(m_emphasis.hovered ? 0.25F : 0.45F);
        painter->setPen(QPen(halo, m_line.width + 7, Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(line);
    }
    painter->setPen(
        QPen(m_content.warns ? theme.warning : theme.link, m_line.width, Qt::SolidLine, Qt::FlatCap));
    painter->drawLine(line);
    if (!m_phase)
        return;
    const double width = std::max(1.0, m_line.width / 2.5);
    QPen dashes(theme.surface, width, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({dashLength / width, 2 * dashLength / width});
    // What clipping took off the start would otherwise make the dashes jump.
    dashes.setDashOffset((cut - *m_phase) / width);
    painter->setPen(dashes);
    painter->drawLine(line);
}

void LinkItem::paintLabel(QPainter* painter) const {
    const Theme& theme = currentTheme();
    const QColor border = m_emphasis.selected ? theme.accent
                          : m_content.warns   ? theme.warning
                                              : theme.outline;
    paintCard(painter, m_line.label.adjusted(0.5, 0.5, -0.5, -0.5), theme.surface, QPen(border, 1));
    painter->setFont(labelFont());
    const QRectF inner =
        m_line.label.adjusted(labelPadding, labelPadding / 2, -labelPadding, -labelPadding / 2);
    if (m_line.form == LabelForm::brief)
        return paintFigures(painter, inner, m_content.brief);
    const QRectF upper(inner.topLeft(), QSizeF(inner.width(), inner.height() / 2));
    painter->setPen(theme.text);
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, m_content.route);
    paintFigures(painter, upper.translated(0, upper.height()), m_content.delay);
}

void LinkItem::paintFigures(QPainter* painter, QRectF line, const QString& text) const {
    const Theme& theme = currentTheme();
    if (m_content.warns) {
        const QRectF mark(line.left(), line.center().y() - markSize / 2, markSize, markSize);
        paintWarningMark(painter, mark, theme.warning, theme.surface);
        line.setLeft(mark.right() + markGap);
    }
    const bool muted = m_line.form == LabelForm::full && !m_content.warns;
    painter->setPen(muted ? theme.mutedText : theme.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace lockstep::ui
