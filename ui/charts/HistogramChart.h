#pragma once

#include <array>

#include <QPen>

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

    void applyTheme(const Theme& theme) override;
    Table table() const override;
    void showValuesAt(std::optional<Seconds> time) override;
    bool isZoomed() const override;
    void resetZoom() override;

protected:
    void redraw(const ChartSource& source) override;
    AxisZoom* bottomZoom() override { return &m_durationZoom; }
    void paintSeries(QPainter& painter, const Theme& theme) const override;
    QString spoken() const override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    /// A percentile, the step without noise, or the one under the cursor.
    struct Mark {
        QLineSeries* line = nullptr;
        LegendEntry* entry = nullptr;
    };
    static constexpr std::size_t markCount = 5;
    static std::array<QPen, markCount> pensOf(const Theme& theme);
    static QBrush fillOf(const Theme& theme);

    void addMark(std::size_t index, const QString& id, const QString& name);
    void placeMark(const Mark& mark, std::optional<Seconds> at);
    void placeMarks();
    void drawBars();
    void showDurations();
    void setUnit(double seconds);

    std::optional<StepHistogram> m_histogram;
    std::shared_ptr<const Frame> m_frame;
    std::optional<Seconds> m_told; ///< whose step is marked
    QValueAxis* m_durationAxis;
    AxisZoom m_durationZoom;
    QAreaSeries* m_bars;
    std::array<Mark, markCount> m_marks; ///< quiet, median, p90, p99, cursor
    double m_unit = 1;                   ///< seconds
};

} // namespace lockstep::ui
