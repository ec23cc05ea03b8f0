// The panel's charts as pictures.
#include <QPainter>

#include "ui/charts/CauseLegend.h"
#include "ui/charts/ChartPanel.h"
#include "ui/theme/Swatch.h"
#include "ui/timeline/TimeAxis.h"

namespace lockstep::ui {

namespace {

/// Names, colors and patterns of what is shown, from the top left corner down.
void paintKey(QPainter& painter, const CauseLegend& legend, const QFont& font, const Theme& theme) {
    constexpr double sample = 12;
    painter.setFont(font);
    const double line = painter.fontMetrics().height() + 3;
    double top = 6;
    for (const Cause cause : legend.causes()) {
        if (!legend.isShown(cause))
            continue;
        paintSample(painter, QRectF(10.5, top + (line - sample) / 2, sample, sample), {cause}, true, theme);
        painter.setPen(theme.text);
        painter.drawText(QRectF(30, top, timeMargin - 32, line), Qt::AlignLeft | Qt::AlignVCenter,
                         causeLabel(cause));
        top += line;
    }
}

} // namespace

QSize ChartPanel::pictureSize() const {
    return m_plots->size() + QSize(timeMargin, 0);
}

QSize ChartPanel::pictureSize(ChartKind kind) const {
    return chartOf(kind) ? chartOf(kind)->size() : QSize();
}

void ChartPanel::paintPicture(QPainter& painter, const QRectF& target, const Theme& theme,
                              ChartKind kind) const {
    if (Chart* chart = chartOf(kind))
        chart->paintPicture(painter, target, theme);
}

void ChartPanel::paintPicture(QPainter& painter, const QRectF& target, const Theme& theme) const {
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / pictureSize().width(), target.height() / pictureSize().height());
    painter.fillRect(QRectF(QPointF(), QSizeF(pictureSize())), theme.surface);
    paintKey(painter, *m_legend, font(), theme);
    for (const ChartKind kind : shownKinds()) {
        const QRect place = chartOf(kind)->geometry();
        chartOf(kind)->paintPicture(painter, QRectF(place).translated(timeMargin, 0), theme);
    }
    painter.restore();
}

} // namespace lockstep::ui
