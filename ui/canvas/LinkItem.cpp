#include "ui/canvas/LinkItem.h"

#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

#include "ui/canvas/LinkGeometry.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/canvas/TrafficPainter.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr double labelPadding = 5;
constexpr double markSize = 11;
constexpr double markGap = 4;

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
    if (content == m_content)
        return;
    m_content = content;
    measure();
    showToolTip();
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

void LinkItem::setBadge(const std::optional<Badge>& badge) {
    if (badge == m_badge)
        return;
    m_badge = badge;
    measure();
    update();
}

std::optional<Badge> LinkItem::badgeAt(QPointF point) const {
    return m_line.form != LabelForm::none && markRect().adjusted(-2, -2, 2, 2).contains(point) ? m_badge
                                                                                               : std::nullopt;
}

/// Before the figures: in the second line of a full label.
QRectF LinkItem::markRect() const {
    const QRectF inner =
        m_line.label.adjusted(labelPadding, labelPadding / 2, -labelPadding, -labelPadding / 2);
    return {inner.left(), inner.center().y() - markSize / 2, markSize, markSize};
}

void LinkItem::setTraffic(const std::optional<LinkTraffic>& traffic, std::optional<double> phase) {
    const bool moves = traffic && !traffic->isIdle();
    if (!moves)
        phase.reset();
    if (traffic == m_traffic && phase == m_phase)
        return;
    const bool says = traffic != m_traffic;
    m_traffic = traffic;
    m_phase = phase;
    if (says)
        showToolTip();
    update();
}

void LinkItem::showToolTip() {
    setToolTip(m_traffic ? m_content.details + QLatin1Char('\n') + describe(*m_traffic) : m_content.details);
}

QString LinkItem::briefText() const {
    return carries() ? tr("%1 · %2").arg(m_content.distance, loadText(*m_traffic)) : m_content.brief;
}

QString LinkItem::beforeTraffic() {
    return tr("Run to see its load");
}

void LinkItem::measure() {
    const QFontMetricsF metrics(labelFont());
    const double mark = isMarked() ? markSize + markGap : 0;
    const double height = std::ceil(metrics.height());
    const auto wide = [&](const QString& text) { return metrics.horizontalAdvance(text); };
    const auto size = [&](double width, int lines) {
        return QSizeF(std::ceil(width) + 2 * labelPadding, lines * height + labelPadding);
    };
    // Room for what a run will say, so that nothing moves when it does.
    const double traffic = std::max(wide(longestBrief()), wide(beforeTraffic()));
    m_fullSize = size(std::max({wide(m_content.route), mark + wide(m_content.delay), traffic}), 3);
    const QString loaded = tr("%1 · %2").arg(m_content.distance, loadText({1, 1, {1}}));
    m_briefSize = size(mark + std::max(wide(m_content.brief), wide(loaded)), 1);
}

QSizeF LinkItem::labelSize(LabelForm form) const {
    return form == LabelForm::full ? m_fullSize : m_briefSize;
}

QRectF LinkItem::boundingRect() const {
    QRectF pixels = around(m_line.line, m_line.width / 2 + trafficReach + 2);
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
    // Under traffic the line stays calm: what it waits for is told by the core.
    const QColor base = m_content.warns && !carries() ? theme.warning : theme.link;
    painter->setPen(QPen(base, m_line.width, Qt::SolidLine, Qt::FlatCap));
    painter->drawLine(line);
    if (carries())
        paintTraffic(*painter, line, {m_line.width, cut, m_phase.value_or(0)}, *m_traffic);
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
        return paintFigures(painter, inner, briefText());
    const QRectF first(inner.topLeft(), QSizeF(inner.width(), inner.height() / 3));
    painter->setPen(theme.text);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, m_content.route);
    paintFigures(painter, first.translated(0, first.height()), m_content.delay);
    painter->setPen(carries() ? theme.text : theme.mutedText);
    painter->drawText(first.translated(0, 2 * first.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      m_traffic ? ui::brief(*m_traffic) : beforeTraffic());
}

void LinkItem::paintFigures(QPainter* painter, QRectF line, const QString& text) const {
    const Theme& theme = currentTheme();
    if (isMarked()) {
        const QRectF mark = markRect();
        paintBadge(*painter, mark, m_badge ? m_badge->severity : Severity::warning);
        line.setLeft(mark.right() + markGap);
    }
    const bool muted = m_line.form == LabelForm::full && !isMarked();
    painter->setPen(muted ? theme.mutedText : theme.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace lockstep::ui
