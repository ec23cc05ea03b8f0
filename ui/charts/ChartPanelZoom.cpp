// Which part of their axes the charts show, and what is switched off in their legends.
#include <algorithm>
#include <utility>

#include <QToolButton>

#include "core/simulation/Cause.h"
#include "ui/charts/CauseLegend.h"
#include "ui/charts/ChartPanel.h"
#include "ui/charts/TimeChart.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

/// The chart in hand, where it has such an axis of its own; else time.
void ChartPanel::zoom(ChartAxis axis, double factor) {
    const auto kind = chartInHand();
    if (kind && chartOf(*kind)->canZoom(axis))
        return chartOf(*kind)->zoom(axis, factor);
    m_stretch.zoom().zoom(factor);
    onTimeZoomed();
}

void ChartPanel::pan(ChartAxis axis, double share) {
    const auto kind = chartInHand();
    if (kind && chartOf(*kind)->canZoom(axis))
        return chartOf(*kind)->pan(axis, share);
    m_stretch.zoom().pan(share);
    onTimeZoomed();
}

void ChartPanel::resetZoom() {
    for (const Place& place : m_places)
        if (place.chart)
            place.chart->resetZoom();
    m_stretch.zoom().reset();
    onTimeZoomed();
}

bool ChartPanel::isZoomed() const {
    return m_stretch.isZoomed() ||
           std::ranges::any_of(shownKinds(), [this](ChartKind kind) { return chartOf(kind)->isZoomed(); });
}

void ChartPanel::onZoomed(ChartKind kind, ChartAxis axis) {
    if (axis == ChartAxis::bottom && qobject_cast<TimeChart*>(chartOf(kind)))
        return onTimeZoomed();
    if (axis == ChartAxis::bottom)
        m_turns.add(kind);
    m_turns.beginLater();
    tellZoomed();
}

void ChartPanel::onTimeZoomed() {
    m_turns.addAll();
    m_turns.beginLater();
    tellZoomed();
}

void ChartPanel::tellZoomed() {
    if (std::exchange(m_wasZoomed, isZoomed()) == isZoomed())
        return;
    m_resetButton->setVisible(m_wasZoomed);
    layOutSide();
    Q_EMIT zoomedChanged(m_wasZoomed);
}

QStringList ChartPanel::hiddenEntries() const {
    QStringList entries;
    for (const Cause cause : m_legend->hidden()) {
        const std::string_view name = nameOf(cause);
        entries.append(idOf(ChartKind::causes) + QLatin1Char('/') + toText(name));
    }
    for (const ChartKind kind : allChartKinds) {
        const Place& place = m_places[static_cast<std::size_t>(kind)];
        for (const QString& id : place.chart ? place.chart->hiddenEntries() : place.hidden)
            entries.append(idOf(kind) + QLatin1Char('/') + id);
    }
    return entries;
}

void ChartPanel::setHiddenEntries(const QStringList& entries) {
    std::set<Cause> causes;
    std::map<QString, std::set<QString>> byChart;
    for (const QString& entry : entries) {
        const QString chart = entry.section(QLatin1Char('/'), 0, 0);
        byChart[chart].insert(entry.section(QLatin1Char('/'), 1));
    }
    for (const QString& name : byChart[idOf(ChartKind::causes)])
        if (const auto cause = causeNamed(name.toStdString()))
            causes.insert(*cause);
    m_legend->setHidden(causes);
    for (const ChartKind kind : allChartKinds) {
        if (kind == ChartKind::causes)
            continue;
        placeOf(kind).hidden = byChart[idOf(kind)];
        if (Chart* chart = chartOf(kind))
            chart->setHiddenEntries(placeOf(kind).hidden);
    }
    Q_EMIT hiddenEntriesChanged();
}

} // namespace lockstep::ui
