#pragma once

#include <optional>
#include <vector>

#include <QChartView>

#include "ui/charts/ChartBins.h"
#include "ui/document/TimeSelection.h"
#include "ui/theme/Theme.h"
#include "ui/timeline/TimeAxis.h"

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace lockstep::ui {

/// A chart over simulated time: axes with units and round numbers, values under the pointer. Only ChartPanel
/// makes one, so that Qt Charts stays replaceable.
class TimeChart : public QChartView {
public:
    TimeChart(const QString& name, const QString& valueTitle);

    /// Points a line of this chart may have.
    virtual std::size_t mostPoints() const { return 600; }
    void show(std::vector<ChartBin> bins, Ticks from, Ticks to);
    virtual void applyTheme(const Theme& theme);
    int pointCount() const;
    /// Cursors and range that it shows and changes; must outlive it.
    void setTimeSelection(TimeSelection* selection);

protected:
    virtual void replacePoints() = 0;
    /// A line of the tooltip a value.
    virtual QString valuesAt(const ChartBin& bin) const = 0;

    const std::vector<ChartBin>& bins() const { return m_bins; }
    qreal x(Seconds time) const { return time.value / m_unit.seconds; }
    QLineSeries* addLine();
    void attach(QAbstractSeries* series);
    /// [least, most] widened to round numbers.
    void setValueRange(double least, double most);
    void setHeading(const QString& html);

    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    Ticks timeAt(QPointF position) const;
    qreal positionOf(Ticks time) const; ///< in the scene
    void setTimeRange(Ticks from, Ticks to);

    std::vector<ChartBin> m_bins;
    TimeUnit m_unit;
    TimeSelection* m_selection = nullptr;
    std::optional<QPointF> m_pressed;
    QValueAxis* m_timeAxis;
    QValueAxis* m_valueAxis;
};

/// A row of a values tooltip.
QString valueRow(const QString& name, const QString& value);

} // namespace lockstep::ui
