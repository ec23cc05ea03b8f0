#include "ui/charts/StepTimeChart.h"

#include <algorithm>

#include <QLineSeries>

#include "core/quantity/QuantityText.h"

namespace lockstep::ui {

StepTimeChart::StepTimeChart()
    : TimeChart(tr("Step time"), tr("s")), m_shortest(addLine()), m_longest(addLine()), m_mean(addLine()) {}

void StepTimeChart::applyTheme(const Theme& theme) {
    TimeChart::applyTheme(theme);
    m_shortest->setPen(QPen(theme.outline, 1));
    m_longest->setPen(QPen(theme.outline, 1));
    m_mean->setPen(QPen(theme.accent, 1));
    setHeading(
        QStringLiteral("<span style='color:%1'>━ %2</span> &nbsp; <span style='color:%3'>━ %4</span>")
            .arg(theme.accent.name(), tr("Step time"), theme.mutedText.name(), tr("shortest, longest")));
}

void StepTimeChart::replacePoints() {
    QList<QPointF> shortest;
    QList<QPointF> longest;
    QList<QPointF> mean;
    double least = 0;
    double most = 0;
    for (const ChartBin& bin : bins()) {
        const qreal at = x(bin.middle());
        shortest.append({at, bin.shortestStep.value});
        longest.append({at, bin.longestStep.value});
        mean.append({at, bin.meanStep.value});
        least = mean.size() == 1 ? bin.shortestStep.value : std::min(least, bin.shortestStep.value);
        most = std::max(most, bin.longestStep.value);
    }
    if (most > 0)
        setValueRange(least, std::max(most, least * 1.001));
    m_shortest->replace(shortest);
    m_longest->replace(longest);
    m_mean->replace(mean);
}

QString StepTimeChart::valuesAt(const ChartBin& bin) const {
    const auto text = [](Seconds time) { return QString::fromStdString(printSeconds(time)); };
    return valueRow(tr("Mean"), text(bin.meanStep)) + valueRow(tr("Shortest"), text(bin.shortestStep)) +
           valueRow(tr("Longest"), text(bin.longestStep));
}

} // namespace lockstep::ui
