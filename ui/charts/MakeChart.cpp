#include "ui/charts/MakeChart.h"

#include "core/report/RangeStatistics.h"
#include "ui/charts/BarChart.h"
#include "ui/charts/CauseChart.h"
#include "ui/charts/HistogramChart.h"
#include "ui/charts/LineChart.h"

namespace lockstep::ui {

Chart* makeChart(ChartKind kind) {
    switch (kind) {
    case ChartKind::utilization:
        return new UtilizationChart;
    case ChartKind::causes:
        return new CauseChart;
    case ChartKind::stepTime:
        return new StepTimeChart;
    case ChartKind::histogram:
        return new HistogramChart;
    case ChartKind::campuses:
        return new BarChart(meaningOf(kind), titleOf(kind), &byCampus);
    case ChartKind::gpuTypes:
        return new BarChart(meaningOf(kind), titleOf(kind), &byGpuType);
    case ChartKind::links:
        return new LinkChart;
    case ChartKind::tokens:
        return new TokenChart;
    case ChartKind::power:
        break;
    }
    return new PowerChart;
}

} // namespace lockstep::ui
