#include "ui/charts/TimeChart.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QChart>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>
#include <QValueAxis>

#include "core/quantity/QuantityText.h"

namespace lockstep::ui {

namespace {

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

void TimeChart::redraw(const ChartSource& source) {
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
    setTicks(*m_timeAxis, {first, last}, ticksAcross());
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

/// At the cursor, or of the newest steps on view.
QString TimeChart::spoken() const {
    const ChartBin* bin = m_told ? nearestBin(m_bins, *m_told) : m_bins.empty() ? nullptr : &m_bins.back();
    if (bin == nullptr)
        return {};
    QStringList words{tr("at %1").arg(QString::fromStdString(printSeconds(bin->middle())))};
    for (const Figure& figure : figuresOf(*bin))
        words.append(figure.name + QLatin1Char(' ') + figure.text);
    return words.join(QStringLiteral(", "));
}

Ticks TimeChart::timeAt(QPointF position) const {
    const QRectF plot = chart()->plotArea();
    const Span span{m_timeAxis->min(), m_timeAxis->max()};
    const double value = span.at((position.x() - plot.left()) / plot.width());
    return toTicks(Seconds{std::max(value, 0.0) * m_unit.seconds});
}

qreal TimeChart::positionOf(Ticks time) const {
    const QRectF plot = chart()->plotArea();
    const Span span{m_timeAxis->min(), m_timeAxis->max()};
    return plot.left() + (x(toSeconds(time)) - span.first) / span.length() * plot.width();
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
    Chart::mousePressEvent(event);
    if (m_selection && event->button() == Qt::LeftButton && chart()->plotArea().contains(event->position()))
        m_pressed = event->position();
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event) {
    Chart::mouseReleaseEvent(event);
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

void TimeChart::leaveEvent(QEvent* event) {
    Chart::leaveEvent(event);
    Q_EMIT pointed(std::nullopt);
}

void TimeChart::mouseMoveEvent(QMouseEvent* event) {
    Chart::mouseMoveEvent(event);
    const QPointF at = event->position();
    if (isChoosing())
        return;
    if (m_pressed && std::abs(at.x() - m_pressed->x()) >= QApplication::startDragDistance() &&
        !m_bins.empty()) {
        const Ticks end = toTicks(m_bins.back().end);
        m_selection->setRange(TimeRange{std::min(timeAt(*m_pressed), end), std::min(timeAt(at), end)});
        return;
    }
    tell(at, event->globalPosition().toPoint());
}

/// What is under the pointer, in the legend and beside the pointer.
void TimeChart::tell(QPointF position, QPoint onScreen) {
    const Seconds time = toSeconds(timeAt(position));
    const ChartBin* bin = chart()->plotArea().contains(position) ? nearestBin(m_bins, time) : nullptr;
    Q_EMIT pointed(bin ? std::optional(time) : std::nullopt);
    if (bin == nullptr || !lack().isEmpty())
        return QToolTip::hideText();
    QString rows;
    for (const Figure& figure : figuresOf(*bin))
        rows += valueRow(figure.name, figure.text);
    const QString when = tr("at %1").arg(QString::fromStdString(printSeconds(bin->middle())));
    QToolTip::showText(onScreen, QStringLiteral("<b>%1</b><table>%2</table>").arg(when, rows), this);
}

} // namespace lockstep::ui
