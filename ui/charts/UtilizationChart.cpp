#include "ui/charts/UtilizationChart.h"

#include <algorithm>

#include <QLineSeries>

#include "core/quantity/QuantityText.h"

namespace lockstep::ui {

UtilizationChart::UtilizationChart()
    : TimeChart(tr("Effective utilization and MFU"), tr("%")), m_utilization(addLine()), m_mfu(addLine()) {
    setValueRange(0, 100);
}

void UtilizationChart::applyTheme(const Theme& theme) {
    TimeChart::applyTheme(theme);
    m_utilization->setPen(QPen(theme.accent, 1));
    m_mfu->setPen(QPen(theme.mutedText, 1, Qt::DashLine));
    setHeading(QStringLiteral("<span style='color:%1'>━ %2</span> &nbsp; <span style='color:%3'>╌ %4</span>")
                   .arg(theme.accent.name(), tr("Effective utilization"), theme.mutedText.name(), tr("MFU")));
}

void UtilizationChart::replacePoints() {
    QList<QPointF> utilization;
    QList<QPointF> mfu;
    double most = 0;
    for (const ChartBin& bin : bins()) {
        utilization.append({x(bin.middle()), 100 * bin.utilization});
        mfu.append({x(bin.middle()), 100 * bin.mfu});
        most = std::max({most, 100 * bin.utilization, 100 * bin.mfu});
    }
    setValueRange(0, std::max(most, 1.0));
    m_utilization->replace(utilization);
    m_mfu->replace(mfu);
}

QString UtilizationChart::valuesAt(const ChartBin& bin) const {
    return valueRow(tr("Effective utilization"), QString::fromStdString(printPercent(bin.utilization))) +
           valueRow(tr("MFU"), QString::fromStdString(printPercent(bin.mfu)));
}

} // namespace lockstep::ui
