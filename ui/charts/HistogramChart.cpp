#include "ui/charts/HistogramChart.h"

#include <algorithm>
#include <cmath>

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>
#include <QValueAxis>

#include "core/quantity/QuantityText.h"
#include "ui/charts/ChartKind.h"

namespace lockstep::ui {

namespace {

constexpr std::size_t mostBars = 60;
constexpr int ticksAcross = 5;

QString shown(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace

HistogramChart::HistogramChart()
    : Chart(meaningOf(ChartKind::histogram), tr("Step times")), m_durationAxis(addBottomAxis()) {
    setTitle(*m_durationAxis, tr("step time (s)"));
    setTitle(valueAxis(), tr("%"));
    m_bars = new QAreaSeries(new QLineSeries(this), new QLineSeries(this));
    attach(m_bars, m_durationAxis);
    const std::array names{tr("no noise"), tr("median"), tr("p90"), tr("p99")};
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        m_marks[i] = {new QLineSeries, addEntry(names[i])};
        attach(m_marks[i].line, m_durationAxis);
        connect(m_marks[i].entry, &LegendEntry::toggled, m_marks[i].line, &QLineSeries::setVisible);
    }
    m_marks[0].entry->setToolTip(tr("A step in which no GPU is late by noise"));
}

void HistogramChart::placeMark(const Mark& mark, Seconds at, double top) {
    const double x = at.value / m_unit;
    mark.line->replace(QList<QPointF>{{x, 0}, {x, top}});
    mark.entry->setValue(shown(printSeconds(at)));
}

void HistogramChart::refresh(const ChartSource& source) {
    m_histogram = stepHistogram(source.frame->timeline, source.from, source.to, mostBars);
    QList<QPointF> outline;
    QList<QPointF> floor;
    if (m_histogram) {
        const Seconds last = m_histogram->bars.back().end;
        const Seconds first = m_histogram->quiet.value > 0
                                  ? std::min(m_histogram->quiet, m_histogram->bars.front().begin)
                                  : m_histogram->bars.front().begin;
        m_unit = last.value < 0.1 ? 1e-3 : 1;
        setTitle(*m_durationAxis, m_unit < 1 ? tr("step time (ms)") : tr("step time (s)"));
        double most = 0;
        for (const StepHistogram::Bar& bar : m_histogram->bars) {
            const double share =
                100.0 * static_cast<double>(bar.steps) / static_cast<double>(m_histogram->steps);
            outline.append({bar.begin.value / m_unit, share});
            outline.append({bar.end.value / m_unit, share});
            most = std::max(most, share);
        }
        floor = {{outline.front().x(), 0}, {outline.back().x(), 0}};
        setValueRange(0, most);
        const double margin = 0.03 * (last - first).value / m_unit;
        setRound(*m_durationAxis, first.value / m_unit - margin, last.value / m_unit + margin, ticksAcross);
        const std::array places{m_histogram->quiet, m_histogram->median, m_histogram->p90, m_histogram->p99};
        for (std::size_t i = 0; i < places.size(); ++i)
            placeMark(m_marks[i], places[i], valueAxis().max());
    }
    m_bars->lowerSeries()->replace(floor);
    m_bars->upperSeries()->replace(outline);
}

void HistogramChart::applyTheme(const Theme& theme) {
    Chart::applyTheme(theme);
    QColor fill = theme.accent;
    fill.setAlpha(90);
    m_bars->setBrush(fill);
    m_bars->setPen(QPen(theme.accent, 1));
    const std::array pens{QPen(theme.text, 1), QPen(theme.mutedText, 1, Qt::DashDotLine),
                          QPen(theme.mutedText, 1, Qt::DashLine), QPen(theme.mutedText, 1, Qt::DotLine)};
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        m_marks[i].line->setPen(pens[i]);
        m_marks[i].entry->setSample({std::nullopt, pens[i]});
    }
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
    const Seconds at{chart()->mapToValue(event->position()).x() * m_unit};
    if (!m_histogram || !chart()->plotArea().contains(event->position()))
        return QToolTip::hideText();
    const auto bar = std::ranges::find_if(m_histogram->bars, [at](const StepHistogram::Bar& each) {
        return each.begin <= at && at < each.end;
    });
    if (bar == m_histogram->bars.end())
        return QToolTip::hideText();
    const QString count = tr("%1 of %2 steps")
                              .arg(shown(printCount(static_cast<double>(bar->steps))),
                                   shown(printCount(static_cast<double>(m_histogram->steps))));
    const QString note = m_histogram->isExact ? QString() : tr("Of older steps only means are kept.");
    QToolTip::showText(event->globalPosition().toPoint(),
                       QStringLiteral("<b>%1</b><br>%2 – %3<br>%4")
                           .arg(count, shown(printSeconds(bar->begin)), shown(printSeconds(bar->end)), note),
                       this);
}

} // namespace lockstep::ui
