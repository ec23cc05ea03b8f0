#pragma once

#include "ui/charts/TimeChart.h"

namespace lockstep::ui {

/// How long a step takes: the mean, and the shortest and longest beside it.
class StepTimeChart : public TimeChart {
    Q_OBJECT

public:
    StepTimeChart();
    void applyTheme(const Theme& theme) override;

protected:
    void replacePoints() override;
    QString valuesAt(const ChartBin& bin) const override;

private:
    QLineSeries* m_shortest;
    QLineSeries* m_longest;
    QLineSeries* m_mean;
};

} // namespace lockstep::ui
