#include "ui/charts/HistogramChart.h"

#include <algorithm>
#include <cmath>

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QValueAxis>

#include "core/quantity/QuantityText.h"
#include "ui/charts/ChartKind.h"
#include "ui/charts/Clipped.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

constexpr std::size_t mostBars = 60;

} // namespace

HistogramChart::HistogramChart()
    : Chart(meaningOf(ChartKind::histogram), tr("Step times")), m_durationAxis(addBottomAxis()) {
    setTitle(*m_durationAxis, tr("step time (s)"));
    setTicks(*m_durationAxis, m_durationZoom.shown(), ticksAcross()); // without a range its title strays
    setTitle(valueAxis(), tr("steps (%)"));
    m_bars = new QAreaSeries(new QLineSeries(this), new QLineSeries(this));
    attach(m_bars, m_durationAxis);
    addMark(0, QStringLiteral("quiet"), tr("no noise"));
    addMark(1, QStringLiteral("median"), tr("median"));
    addMark(2, QStringLiteral("p90"), tr("p90"));
    addMark(3, QStringLiteral("p99"), tr("p99"));
    addMark(4, QStringLiteral("cursor"), tr("cursor"));
    m_marks[0].entry->setToolTip(tr("A step in which no GPU is late by noise"));
    m_marks[4].entry->setToolTip(tr("The step under the cursor"));
}

void HistogramChart::addMark(std::size_t index, const QString& id, const QString& name) {
    const Mark mark{new QLineSeries, addEntry(id, name)};
    attach(mark.line, m_durationAxis);
    mark.entry->setLasting(true);
    connect(mark.entry, &LegendEntry::toggled, mark.line, &QLineSeries::setVisible);
    m_marks[index] = mark;
}

void HistogramChart::placeMark(const Mark& mark, std::optional<Seconds> at) {
    const double x = at ? at->value / m_unit : 0;
    const Span values = wholeValues();
    mark.line->replace(at ? QList<QPointF>{{x, values.first}, {x, values.last}} : QList<QPointF>());
    mark.entry->setValue(at ? toText(printSeconds(*at)) : QString());
}

void HistogramChart::placeMarks() {
    const std::array<Seconds, 4> places =
        m_histogram ? std::array{m_histogram->quiet, m_histogram->median, m_histogram->p90, m_histogram->p99}
                    : std::array<Seconds, 4>{};
    for (std::size_t i = 0; i < places.size(); ++i)
        placeMark(m_marks[i], m_histogram ? std::optional(places[i]) : std::nullopt);
    showValuesAt(m_told);
    layOut();
}

void HistogramChart::showValuesAt(std::optional<Seconds> time) {
    m_told = time;
    std::optional<Seconds> duration;
    if (m_frame && m_histogram && time) {
        const Ticks at = toTicks(*time);
        const auto columns = m_frame->timeline.columnsBetween(at, at + Ticks{1}, 1);
        if (!columns.empty())
            duration = toSeconds(columns.front()->duration) / columns.front()->steps;
    }
    placeMark(m_marks.back(), duration);
}

void HistogramChart::setUnit(double seconds) {
    m_durationZoom.scale(m_unit / seconds);
    m_unit = seconds;
    setTitle(*m_durationAxis, m_unit < 1 ? tr("step time (ms)") : tr("step time (s)"));
}

/// All step times and the one without noise, with a little room at both ends.
void HistogramChart::showDurations() {
    const Seconds first = m_histogram->quiet.value > 0 ? std::min(m_histogram->quiet, m_histogram->shortest)
                                                       : m_histogram->shortest;
    const Seconds last = std::max(m_histogram->longest, first * 1.0001);
    setUnit(last.value < 0.1 ? 1e-3 : 1);
    const double margin = 0.03 * (last - first).value / m_unit;
    m_durationZoom.setWhole({first.value / m_unit - margin, last.value / m_unit + margin});
    setTicks(*m_durationAxis, m_durationZoom.shown(), ticksAcross());
}

void HistogramChart::redraw(const ChartSource& source) {
    m_frame = source.frame;
    const Span part = m_durationZoom.shown();
    const auto range =
        m_durationZoom.isZoomed()
            ? std::optional(DurationRange{Seconds{part.first * m_unit}, Seconds{part.last * m_unit}})
            : std::nullopt;
    m_histogram = stepHistogram(source.frame->timeline, source.from, source.to, mostBars, range);
    if (m_histogram)
        showDurations();
    drawBars();
    placeMarks();
}

void HistogramChart::drawBars() {
    QList<QPointF> outline;
    double most = 0;
    for (const StepHistogram::Bar& bar :
         m_histogram ? m_histogram->bars : std::vector<StepHistogram::Bar>()) {
        const double share = 100.0 * static_cast<double>(bar.steps) / static_cast<double>(m_histogram->steps);
        outline.append({bar.begin.value / m_unit, share});
        outline.append({bar.end.value / m_unit, share});
        most = std::max(most, share);
    }
    setValueRange(0, most > 0 ? most : 1);
    m_bars->lowerSeries()->replace(
        outline.empty() ? outline : QList<QPointF>{{outline.front().x(), 0}, {outline.back().x(), 0}});
    m_bars->upperSeries()->replace(outline);
}

bool HistogramChart::isZoomed() const {
    return Chart::isZoomed() || m_durationZoom.isZoomed();
}

void HistogramChart::resetZoom() {
    m_durationZoom.reset();
    Chart::resetZoom();
    Q_EMIT refreshNeeded();
}

std::array<QPen, HistogramChart::markCount> HistogramChart::pensOf(const Theme& theme) {
    return {QPen(theme.text, 1), QPen(theme.mutedText, 1, Qt::DashDotLine),
            QPen(theme.mutedText, 1, Qt::DashLine), QPen(theme.mutedText, 1, Qt::DotLine),
            QPen(theme.accent, 2)};
}

QBrush HistogramChart::fillOf(const Theme& theme) {
    QColor fill = theme.accent;
    fill.setAlpha(90);
    return fill;
}

void HistogramChart::applyTheme(const Theme& theme) {
    Chart::applyTheme(theme);
    m_bars->setBrush(fillOf(theme));
    m_bars->setPen(QPen(theme.accent, 1));
    const auto pens = pensOf(theme);
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        m_marks[i].line->setPen(pens[i]);
        m_marks[i].entry->setSample({std::nullopt, pens[i]});
    }
}

void HistogramChart::paintSeries(QPainter& painter, const Theme& theme) const {
    const QRectF plot = chart()->plotArea();
    QPolygonF area(m_bars->upperSeries()->points());
    const QList<QPointF> floor = m_bars->lowerSeries()->points();
    std::copy(floor.rbegin(), floor.rend(), std::back_inserter(area));
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(fillOf(theme));
    painter.drawPolygon(partInside(inScene(area, m_bars), plot));
    const auto pens = pensOf(theme);
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        if (!m_marks[i].entry->isChecked())
            continue;
        painter.setPen(pens[i]);
        const QPolygonF line = inScene(QPolygonF(m_marks[i].line->points()), m_marks[i].line);
        for (const QPolygonF& piece : piecesInside(line, plot))
            painter.drawPolyline(piece);
    }
}

QString HistogramChart::spoken() const {
    if (!m_histogram)
        return {};
    return tr("median %1, p90 %2, p99 %3; without noise %4")
        .arg(toText(printSeconds(m_histogram->median)), toText(printSeconds(m_histogram->p90)),
             toText(printSeconds(m_histogram->p99)), toText(printSeconds(m_histogram->quiet)));
}

Table HistogramChart::table() const {
    Table table{"chart", {"from_seconds", "to_seconds", "steps"}, {}};
    if (m_histogram)
        for (const StepHistogram::Bar& bar : m_histogram->bars)
            table.rows.push_back({bar.begin.value, bar.end.value, static_cast<double>(bar.steps)});
    return table;
}

void HistogramChart::mouseMoveEvent(QMouseEvent* event) {
    Chart::mouseMoveEvent(event);
    if (isChoosing())
        return;
    const Seconds at{chart()->mapToValue(event->position()).x() * m_unit};
    if (!m_histogram || !chart()->plotArea().contains(event->position()))
        return QToolTip::hideText();
    const auto bar = std::ranges::find_if(m_histogram->bars, [at](const StepHistogram::Bar& each) {
        return each.begin <= at && at < each.end;
    });
    if (bar == m_histogram->bars.end())
        return QToolTip::hideText();
    const QString count = tr("%1 of %2 steps")
                              .arg(toText(printCount(static_cast<double>(bar->steps))),
                                   toText(printCount(static_cast<double>(m_histogram->steps))));
    const QString note = m_histogram->isExact ? QString() : tr("Of older steps only means are kept.");
    QToolTip::showText(
        event->globalPosition().toPoint(),
        QStringLiteral("<b>%1</b><br>%2 – %3<br>%4")
            .arg(count, toText(printSeconds(bar->begin)), toText(printSeconds(bar->end)), note),
        this);
}

} // namespace lockstep::ui
