#include "ui/charts/TimeChart.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QChart>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>
#include <QValueAxis>
#include <QWheelEvent>

#include "core/quantity/QuantityText.h"

namespace lockstep::ui {

namespace {

constexpr int ticksAcross = 5;
constexpr double wheelZoom = 1.25; ///< a notch

QPointF between(const QPointF& a, const QPointF& b, qreal x) {
    return {x, a.y() + (x - a.x()) / (b.x() - a.x()) * (b.y() - a.y())};
}

} // namespace

QList<QPointF> cutOff(const QList<QPointF>& points, qreal first, qreal last) {
    QList<QPointF> inside;
    inside.reserve(points.size() + 2);
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF& at = points[i];
        if (i > 0)
            for (const qreal border : {first, last})
                if (points[i - 1].x() < border && at.x() > border)
                    inside.append(between(points[i - 1], at, border));
        if (at.x() >= first && at.x() <= last)
            inside.append(at);
    }
    return inside;
}

TimeChart::TimeChart(const QString& name, const QString& heading, const QString& valueTitle)
    : Chart(name, heading), m_timeAxis(addBottomAxis()) {
    setTitle(valueAxis(), valueTitle);
    setTimeRange(Ticks{0}, Ticks{static_cast<std::int64_t>(Ticks::perSecond)});
    setValueRange(0, 1);
}

void TimeChart::refresh(const ChartSource& source) {
    m_bins = chartBins(source.frame->timeline, source.from, source.to, mostPoints());
    setTimeRange(source.from, source.to);
    replacePoints(source);
    if (m_told)
        showValuesAt(m_told);
}

void TimeChart::setTimeRange(Ticks from, Ticks to) {
    m_unit = timeUnitFor(to - from, to);
    const double first = x(toSeconds(from));
    const double last = std::max(x(toSeconds(to)), first + 1e-9);
    setRound(*m_timeAxis, first, last, ticksAcross);
    setTitle(*m_timeAxis, tr("simulated time (%1)").arg(m_unit.symbol));
}

void TimeChart::replace(QLineSeries& line, const QList<QPointF>& points) const {
    line.replace(cutOff(points, m_timeAxis->min(), m_timeAxis->max()));
}

void TimeChart::setTimeSelection(TimeSelection* selection) {
    m_selection = selection;
    const auto redraw = [this] { viewport()->update(); };
    connect(selection, &TimeSelection::cursorChanged, this, redraw);
    connect(selection, &TimeSelection::rangeChanged, this, redraw);
}

Table TimeChart::table() const {
    Table table{"chart", {"begin_seconds", "end_seconds", "first_step", "steps"}, {}};
    for (const ChartBin& bin : m_bins) {
        std::vector<Table::Cell> row{bin.begin.value, bin.end.value, static_cast<double>(bin.firstStep),
                                     static_cast<double>(bin.steps)};
        for (const Figure& figure : figuresOf(bin)) {
            if (table.rows.empty())
                table.columns.push_back(figure.column);
            row.emplace_back(figure.value);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void TimeChart::showValuesAt(std::optional<Seconds> time) {
    m_told = time;
    const ChartBin* bin = time ? nearestBin(m_bins, *time) : nullptr;
    showInLegend(bin ? figuresOf(*bin) : std::vector<Figure>());
}

void TimeChart::showInLegend(const std::vector<Figure>& figures) {
    for (std::size_t i = 0; i < entries().size(); ++i)
        entries()[i]->setValue(i < figures.size() ? figures[i].text : QString());
}

Ticks TimeChart::timeAt(QPointF position) const {
    return toTicks(Seconds{std::max(chart()->mapToValue(position).x(), 0.0) * m_unit.seconds});
}

qreal TimeChart::positionOf(Ticks time) const {
    return chart()->mapToPosition({x(toSeconds(time)), valueAxis().min()}).x();
}

/// The timeline's range and cursors, over the plot.
void TimeChart::paintOver(QPainter& painter, const Theme& theme) const {
    if (m_selection == nullptr)
        return;
    const QRectF plot = chart()->plotArea();
    const auto inPlot = [&plot](qreal at) { return std::clamp(at, plot.left(), plot.right()); };
    if (const auto& range = m_selection->range()) {
        QColor veil = theme.accent;
        veil.setAlpha(40);
        painter.fillRect(QRectF(QPointF(inPlot(positionOf(range->from)), plot.top()),
                                QPointF(inPlot(positionOf(range->to)), plot.bottom())),
                         veil);
    }
    const auto line = [&](const std::optional<Ticks>& time, Qt::PenStyle style) {
        const qreal at = time ? positionOf(*time) : -1;
        if (at < plot.left() || at > plot.right())
            return;
        painter.setPen(QPen(theme.text, 1, style));
        painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
    };
    line(m_selection->cursor(), Qt::SolidLine);
    line(m_selection->secondCursor(), Qt::DashLine);
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

/// Back to what the timeline shows.
void TimeChart::mouseDoubleClickEvent(QMouseEvent* event) {
    QChartView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton)
        Q_EMIT zoomRequested(0, {});
}

void TimeChart::wheelEvent(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    if (!chart()->plotArea().contains(event->position()) || turn.isNull())
        return QChartView::wheelEvent(event);
    const bool pans =
        event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(turn.x()) > std::abs(turn.y());
    const double notches = (pans && turn.x() != 0 ? turn.x() : turn.y()) / 120.0;
    if (pans)
        Q_EMIT panRequested(-0.1 * notches);
    else
        Q_EMIT zoomRequested(std::pow(wheelZoom, notches), timeAt(event->position()));
    event->accept();
}

void TimeChart::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    Q_EMIT pointed(std::nullopt);
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
    Q_EMIT pointed(bin ? std::optional(time) : std::nullopt);
    if (bin == nullptr)
        return QToolTip::hideText();
    QString rows;
    for (const Figure& figure : figuresOf(*bin))
        rows += valueRow(figure.name, figure.text);
    const QString when = tr("at %1").arg(QString::fromStdString(printSeconds(bin->middle())));
    QToolTip::showText(event->globalPosition().toPoint(),
                       QStringLiteral("<b>%1</b><table>%2</table>").arg(when, rows), this);
}

} // namespace lockstep::ui
