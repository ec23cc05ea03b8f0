#include "ui/charts/TimeChart.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
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

void TimeChart::setTimeSelection(TimeSelection* selection) {
    m_selection = selection;
    const auto redraw = [this] { viewport()->update(); };
    connect(selection, &TimeSelection::cursorChanged, this, redraw);
    connect(selection, &TimeSelection::rangeChanged, this, redraw);
}

Ticks TimeChart::timeAt(QPointF position) const {
    return toTicks(Seconds{std::max(chart()->mapToValue(position).x(), 0.0) * m_unit.seconds});
}

qreal TimeChart::positionOf(Ticks time) const {
    return chart()->mapToPosition({x(toSeconds(time)), m_valueAxis->min()}).x();
}

/// The timeline's range and cursors, over the plot.
void TimeChart::drawForeground(QPainter* painter, const QRectF& rect) {
    QChartView::drawForeground(painter, rect);
    if (m_selection == nullptr)
        return;
    const QRectF plot = chart()->plotArea();
    const Theme& theme = currentTheme();
    painter->save();
    painter->setClipRect(plot);
    if (const auto& range = m_selection->range()) {
        QColor veil = theme.accent;
        veil.setAlpha(40);
        painter->fillRect(QRectF(QPointF(positionOf(range->from), plot.top()),
                                 QPointF(positionOf(range->to), plot.bottom())),
                          veil);
    }
    const auto line = [&](const std::optional<Ticks>& time, Qt::PenStyle style) {
        if (!time)
            return;
        painter->setPen(QPen(theme.text, 1, style));
        const qreal at = positionOf(*time);
        painter->drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
    };
    line(m_selection->cursor(), Qt::SolidLine);
    line(m_selection->secondCursor(), Qt::DashLine);
    painter->restore();
}

/// A click sets the cursor, a drag the range.
void TimeChart::mousePressEvent(QMouseEvent* event) {
    QChartView::mousePressEvent(event);
    if (m_selection && event->button() == Qt::LeftButton && chart()->plotArea().contains(event->position()))
        m_pressed = event->position();
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event) {
    QChartView::mouseReleaseEvent(event);
    if (!m_pressed)
        return;
    const bool isDrag = std::abs(event->position().x() - m_pressed->x()) >= QApplication::startDragDistance();
    const bool isInRun = !m_bins.empty() && timeAt(event->position()) < toTicks(m_bins.back().end);
    if (!isDrag && isInRun && event->modifiers().testFlag(Qt::ShiftModifier))
        m_selection->setSecondCursor(timeAt(event->position()));
    else if (!isDrag && isInRun)
        m_selection->setCursor(timeAt(event->position()));
    m_pressed.reset();
}

void TimeChart::mouseMoveEvent(QMouseEvent* event) {
    QChartView::mouseMoveEvent(event);
    const QPointF at = event->position();
    if (m_pressed && std::abs(at.x() - m_pressed->x()) >= QApplication::startDragDistance() &&
        !m_bins.empty()) {
        const Ticks end = toTicks(m_bins.back().end);
        m_selection->setRange(TimeRange{std::min(timeAt(*m_pressed), end), std::min(timeAt(at), end)});
        return;
    }
    const Seconds time{chart()->mapToValue(at).x() * m_unit.seconds};
    const ChartBin* bin = chart()->plotArea().contains(at) ? nearestBin(m_bins, time) : nullptr;
    if (bin == nullptr)
        return QToolTip::hideText();
    const QString when = TimeChartText::tr("at %1").arg(QString::fromStdString(printSeconds(bin->middle())));
    QToolTip::showText(event->globalPosition().toPoint(),
                       QStringLiteral("<b>%1</b><table>%2</table>").arg(when, valuesAt(*bin)), this);
}

} // namespace lockstep::ui
