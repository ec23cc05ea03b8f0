#include "ui/charts/TimeChart.h"

#include <algorithm>
#include <cmath>

#include <QAreaSeries>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>
#include <QValueAxis>

#include "core/quantity/QuantityText.h"

namespace lockstep::ui {

namespace {

struct TimeChartText {
    Q_DECLARE_TR_FUNCTIONS(lockstep::ui::TimeChart)
};

// Around the plot, in logical pixels: fixed, so that charts side by side keep their plots in line.
constexpr QMarginsF plotMargins{62, 30, 22, 44};
constexpr int ticksAcross = 5;
constexpr int ticksUp = 4;

void setStep(QValueAxis& axis, double step) {
    axis.setTickInterval(step);
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    axis.setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
}

QValueAxis* makeAxis(QChart& chart, Qt::Alignment side, const QString& title) {
    auto* axis = new QValueAxis;
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTitleText(title);
    axis->setTruncateLabels(false);
    chart.addAxis(axis, side);
    return axis;
}

} // namespace

QString valueRow(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value);
}

TimeChart::TimeChart(const QString& name, const QString& valueTitle)
    : m_timeAxis(makeAxis(*chart(), Qt::AlignBottom, QString()))
    , m_valueAxis(makeAxis(*chart(), Qt::AlignLeft, valueTitle)) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setMinimumSize(200, 120);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundRoundness(0);
    chart()->setLocalizeNumbers(true);
    chart()->setMargins(QMargins());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    setHeading(name.toHtmlEscaped());
    setTimeRange(Ticks{0}, Ticks{static_cast<std::int64_t>(Ticks::perSecond)});
    setValueRange(0, 1);
}

void TimeChart::show(std::vector<ChartBin> bins, Ticks from, Ticks to) {
    m_bins = std::move(bins);
    setTimeRange(from, to);
    replacePoints();
}

void TimeChart::setTimeRange(Ticks from, Ticks to) {
    m_unit = timeUnitFor(to - from, to);
    const double first = x(toSeconds(from));
    const double last = std::max(x(toSeconds(to)), first + 1e-9);
    setStep(*m_timeAxis, niceStep(last - first, ticksAcross));
    m_timeAxis->setRange(first, last);
    m_timeAxis->setTitleText(TimeChartText::tr("simulated time (%1)").arg(m_unit.symbol));
}

void TimeChart::setValueRange(double least, double most) {
    const double step = niceStep(std::max(most - least, 1e-9), ticksUp);
    const double bottom = std::floor(least / step + 1e-9) * step;
    const double top = std::max(std::ceil(most / step - 1e-9) * step, bottom + step);
    if (m_valueAxis->min() == bottom && m_valueAxis->max() == top)
        return;
    setStep(*m_valueAxis, step);
    m_valueAxis->setRange(bottom, top);
}

void TimeChart::attach(QAbstractSeries* series) {
    chart()->addSeries(series);
    series->attachAxis(m_timeAxis);
    series->attachAxis(m_valueAxis);
}

QLineSeries* TimeChart::addLine() {
    auto* line = new QLineSeries;
    attach(line);
    return line;
}

void TimeChart::setHeading(const QString& html) {
    chart()->setTitle(html);
}

int TimeChart::pointCount() const {
    int points = 0;
    for (const QAbstractSeries* series : chart()->series()) {
        if (const auto* line = qobject_cast<const QLineSeries*>(series))
            points += static_cast<int>(line->count());
        if (const auto* area = qobject_cast<const QAreaSeries*>(series))
            points += static_cast<int>(area->upperSeries()->count() + area->lowerSeries()->count());
    }
    return points;
}

void TimeChart::applyTheme(const Theme& theme) {
    chart()->setBackgroundBrush(theme.surface);
    chart()->setTitleBrush(theme.text);
    setBackgroundBrush(theme.surface);
    QFont heading = font();
    heading.setBold(true);
    chart()->setTitleFont(heading);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    for (QValueAxis* axis : {m_timeAxis, m_valueAxis}) {
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
        axis->setLabelsBrush(theme.mutedText);
        axis->setTitleBrush(theme.mutedText);
        axis->setLinePen(QPen(theme.outline, 1));
        axis->setGridLinePen(QPen(theme.grid, 1));
    }
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    const QRectF plot = QRectF(QPointF(), QSizeF(event->size())).marginsRemoved(plotMargins);
    if (plot.width() > 1 && plot.height() > 1)
        chart()->setPlotArea(plot);
}

void TimeChart::mouseMoveEvent(QMouseEvent* event) {
    QChartView::mouseMoveEvent(event);
    const QPointF at = event->position();
    const Seconds time{chart()->mapToValue(at).x() * m_unit.seconds};
    const ChartBin* bin = chart()->plotArea().contains(at) ? nearestBin(m_bins, time) : nullptr;
    if (bin == nullptr)
        return QToolTip::hideText();
    const QString when = TimeChartText::tr("at %1").arg(QString::fromStdString(printSeconds(bin->middle())));
    QToolTip::showText(event->globalPosition().toPoint(),
                       QStringLiteral("<b>%1</b><table>%2</table>").arg(when, valuesAt(*bin)), this);
}

} // namespace lockstep::ui
