// A chart in pictures, and what stands over the plot there and on screen.
#include <QAbstractSeries>
#include <QChart>
#include <QPainter>

#include "ui/charts/Chart.h"
#include "ui/theme/VectorPainting.h"

namespace lockstep::ui {

namespace {

constexpr int bandAlpha = 50; // of 255

std::vector<QAbstractSeries*> visibleSeries(const QChart& chart) {
    std::vector<QAbstractSeries*> visible;
    for (QAbstractSeries* series : chart.series())
        if (series->isVisible())
            visible.push_back(series);
    return visible;
}

void setShown(const std::vector<QAbstractSeries*>& all, bool visible) {
    for (QAbstractSeries* series : all)
        series->setVisible(visible);
}

} // namespace

void Chart::drawForeground(QPainter* painter, const QRectF& rect) {
    QChartView::drawForeground(painter, rect);
    const Theme& theme = currentTheme();
    paintOverlay(*painter, theme);
    if (m_band) {
        const QRectF plot = chart()->plotArea();
        QRectF part = plot;
        const double from = std::min(m_band->from, m_band->to);
        const double to = std::max(m_band->from, m_band->to);
        if (m_band->axis == ChartAxis::bottom)
            part.setCoords(plot.left() + from * plot.width(), plot.top(), plot.left() + to * plot.width(),
                           plot.bottom());
        else
            part.setCoords(plot.left(), plot.bottom() - to * plot.height(), plot.right(),
                           plot.bottom() - from * plot.height());
        QColor veil = theme.accent;
        veil.setAlpha(bandAlpha);
        painter->fillRect(part, veil);
    }
    if (hasFocus()) {
        painter->setPen(QPen(theme.focus, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(rect.topLeft(), QSizeF(viewport()->size())).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void Chart::paintOverlay(QPainter& painter, const Theme& theme) const {
    if (lack().isEmpty())
        paintOver(painter, theme);
    else
        paintLack(painter, theme);
}

void Chart::paintLack(QPainter& painter, const Theme& theme) const {
    const QRectF plot = chart()->plotArea();
    // Axes without data measure nothing.
    painter.fillRect(QRectF(QPointF(0, m_legend->geometry().bottom() + 1), QPointF(width(), height())),
                     theme.surface);
    painter.setFont(font());
    painter.setPen(theme.mutedText);
    painter.drawText(plot.adjusted(6, 0, -6, 0), Qt::AlignCenter | Qt::TextWordWrap, lack());
}

void Chart::paintPicture(QPainter& painter, const QRectF& target, const Theme& theme) {
    applyTheme(theme);
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / width(), target.height() / height());
    const QRectF whole(rect());
    const bool isDrawn = theme.kind == Theme::Kind::print || isVector(painter);
    const std::vector<QAbstractSeries*> series =
        isDrawn ? visibleSeries(*chart()) : std::vector<QAbstractSeries*>();
    setShown(series, false);
    scene()->render(&painter, whole, whole);
    setShown(series, true);
    if (isDrawn)
        paintSeries(painter, theme);
    paintOverlay(painter, theme);
    painter.translate(m_legend->pos());
    m_legend->paint(painter, theme);
    painter.restore();
    applyTheme(currentTheme());
}

} // namespace lockstep::ui
