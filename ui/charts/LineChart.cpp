#include "ui/charts/LineChart.h"

#include <algorithm>
#include <limits>

#include <QChart>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include "ui/charts/Clipped.h"

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

QPen penOf(const Theme& theme, const LineLook& look) {
    return QPen(colorOf(theme, look.color), 1, look.style);
}

} // namespace

void LineChart::setLines(const std::vector<Line>& lines) {
    for (const Drawn& drawn : m_lines) {
        chart()->removeSeries(drawn.series);
        delete drawn.series;
    }
    m_lines.clear();
    clearEntries();
    for (const Line& line : lines) {
        auto* series = new QLineSeries;
        attach(series, timeAxis());
        LegendEntry* entry = line.joins ? m_lines.back().entry : addEntry(line.id, line.name);
        entry->setReserving(true);
        series->setVisible(entry->isChecked());
        connect(entry, &LegendEntry::toggled, series, &QLineSeries::setVisible);
        m_lines.push_back({line, series, entry});
    }
    setPens(currentTheme());
    layOut();
}

void LineChart::setPens(const Theme& theme) {
    for (const Drawn& drawn : m_lines) {
        const QPen pen = penOf(theme, drawn.line.look);
        drawn.series->setPen(pen);
        if (!drawn.line.joins)
            drawn.entry->setSample({std::nullopt, pen});
    }
}

void LineChart::showInLegend(const std::vector<Figure>& figures) {
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (!m_lines[i].line.joins)
            m_lines[i].entry->setValue(i >= figures.size()          ? QString()
                                       : figures[i].brief.isEmpty() ? figures[i].text
                                                                    : figures[i].brief);
}

void LineChart::applyTheme(const Theme& theme) {
    TimeChart::applyTheme(theme);
    setPens(theme);
}

QString LineChart::lack() const {
    const QString why = TimeChart::lack();
    const bool isHidden = !entries().empty() && std::ranges::none_of(entries(), &LegendEntry::isChecked);
    return why.isEmpty() && isHidden ? tr("All lines are switched off: click on a name above.") : why;
}

void LineChart::setUnit(double size, const QString& title) {
    setValueUnit(size);
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
            const double value = figures[i].value / valueUnit();
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

void LineChart::paintSeries(QPainter& painter, const Theme& theme) const {
    for (const Drawn& drawn : m_lines) {
        if (!drawn.entry->isChecked())
            continue;
        painter.setPen(penOf(theme, drawn.line.look));
        const QPolygonF line = inScene(QPolygonF(drawn.series->points()), drawn.series);
        for (const QPolygonF& piece : piecesInside(line, chart()->plotArea()))
            painter.drawPolyline(piece);
    }
}

} // namespace lockstep::ui
