#pragma once

#include <array>

#include "ui/charts/Chart.h"
#include "ui/charts/StepHistogram.h"

class QAreaSeries;
class QLineSeries;

namespace lockstep::ui {

/// How often steps take how long, with percentiles beside the step without noise.
class HistogramChart : public Chart {
    Q_OBJECT

public:
    HistogramChart();

    void refresh(const ChartSource& source) override;
    void applyTheme(const Theme& theme) override;
    Table table() const override;

protected:
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    /// A percentile, or the step without noise.
    struct Mark {
        QLineSeries* line = nullptr;
        LegendEntry* entry = nullptr;
    };
    void placeMark(const Mark& mark, Seconds at, double top);

    std::optional<StepHistogram> m_histogram;
    QValueAxis* m_durationAxis;
    QAreaSeries* m_bars;
    std::array<Mark, 4> m_marks; ///< quiet, median, p90, p99
    double m_unit = 1;           ///< seconds
};

} // namespace lockstep::ui
