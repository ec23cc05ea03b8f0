#pragma once

#include "ui/charts/TimeChart.h"

namespace lockstep::ui {

/// Effective utilization and MFU over time.
class UtilizationChart : public TimeChart {
    Q_OBJECT

public:
    UtilizationChart();
    void applyTheme(const Theme& theme) override;

protected:
    void replacePoints() override;
    QString valuesAt(const ChartBin& bin) const override;

private:
    QLineSeries* m_utilization;
    QLineSeries* m_mfu;
};

} // namespace lockstep::ui
