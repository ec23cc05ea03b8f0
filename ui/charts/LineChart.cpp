#include "ui/charts/LineChart.h"

#include <algorithm>
#include <limits>

#include <QChart>
#include <QLineSeries>
#include <QValueAxis>

namespace lockstep::ui {

namespace {

/// Colors that were searched to stay apart for every eye; the line's style tells them apart as well.
QColor colorOf(const Theme& theme, LineLook::Color color) {
    switch (color) {
    case LineLook::Color::accent:
        return theme.accent;
    case LineLook::Color::muted:
        return theme.mutedText;
    case LineLook::Color::outline:
        return theme.link;
    case LineLook::Color::first:
        return theme.cause(Cause::compute);
    case LineLook::Color::second:
        return theme.cause(Cause::commLinkBandwidth);
    case LineLook::Color::third:
        return theme.cause(Cause::waitGeneration);
    case LineLook::Color::fourth:
        return theme.cause(Cause::waitStraggler);
    case LineLook::Color::fifth:
        return theme.cause(Cause::checkpoint);
    case LineLook::Color::sixth:
        break;
    }
    return theme.cause(Cause::commLinkLatency);
}

} // namespace

void LineChart::setLines(const std::vector<Line>& lines) {
    std::vector<QString> hidden;
    for (const Drawn& drawn : m_lines) {
        if (!drawn.entry->isChecked())
            hidden.push_back(drawn.line.name);
        chart()->removeSeries(drawn.series);
        delete drawn.series;
    }
    m_lines.clear();
    clearEntries();
    for (const Line& line : lines) {
        auto* series = new QLineSeries;
        attach(series, timeAxis());
        LegendEntry* entry = line.joins ? m_lines.back().entry : addEntry(line.name);
        if (!line.joins) {
            entry->setToolTip(line.name);
            entry->setChecked(std::ranges::find(hidden, line.name) == hidden.end());
        }
        series->setVisible(entry->isChecked());
        connect(entry, &LegendEntry::toggled, series, &QLineSeries::setVisible);
        m_lines.push_back({line, series, entry});
    }
    setPens(currentTheme());
}

void LineChart::setPens(const Theme& theme) {
    for (const Drawn& drawn : m_lines) {
        const QPen pen(colorOf(theme, drawn.line.look.color), 1, drawn.line.look.style);
        drawn.series->setPen(pen);
        if (!drawn.line.joins)
            drawn.entry->setSample({std::nullopt, pen});
    }
}

void LineChart::showInLegend(const std::vector<Figure>& figures) {
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (!m_lines[i].line.joins)
            m_lines[i].entry->setValue(i < figures.size() ? figures[i].text : QString());
}

void LineChart::applyTheme(const Theme& theme) {
    TimeChart::applyTheme(theme);
    setPens(theme);
}

void LineChart::setUnit(double size, const QString& title) {
    m_unitSize = size;
    setTitle(valueAxis(), title);
}

void LineChart::replacePoints(const ChartSource& source) {
    prepare(source);
    std::vector<QList<QPointF>> points(m_lines.size());
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();
    for (const ChartBin& bin : bins()) {
        const std::vector<Figure> figures = figuresOf(bin);
        for (std::size_t i = 0; i < std::min(figures.size(), points.size()); ++i) {
            const double value = figures[i].value / m_unitSize;
            points[i].append({x(bin.middle()), value});
            least = std::min(least, value);
            most = std::max(most, value);
        }
    }
    if (m_leastTop)
        setValueRange(0, std::max(most, *m_leastTop));
    else if (least <= most)
        setValueRange(least, std::max(most, least * 1.001));
    for (std::size_t i = 0; i < points.size(); ++i)
        replace(*m_lines[i].series, points[i]);
}

} // namespace lockstep::ui
