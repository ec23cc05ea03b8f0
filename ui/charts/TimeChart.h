#pragma once

#include <optional>
#include <vector>

#include "ui/charts/Chart.h"
#include "ui/charts/ChartBins.h"
#include "ui/timeline/TimeAxis.h"

class QLineSeries;

namespace lockstep::ui {

/// A chart over simulated time: values under the pointer and under the cursor, and the range all share.
class TimeChart : public Chart {
    Q_OBJECT

public:
    TimeChart(const QString& name, const QString& heading, const QString& valueTitle);

    /// Points a line of this chart may have.
    virtual std::size_t mostPoints() const { return 600; }
    Table table() const override;
    /// Cursors and range that it shows and changes; must outlive it.
    void setTimeSelection(TimeSelection* selection);
    /// What all charts show of the run, in ticks; must outlive it.
    void setTimeZoom(AxisZoom* zoom) { m_zoom = zoom; }
    /// Beside the names in the legend.
    void showValuesAt(std::optional<Seconds> time) override;
    const std::vector<ChartBin>& bins() const { return m_bins; }

Q_SIGNALS:
    /// The pointer is over this time of the plot; nothing: over none.
    void pointed(std::optional<lockstep::Seconds> time);

protected:
    void redraw(const ChartSource& source) override;
    virtual void replacePoints(const ChartSource& source) = 0;
    AxisZoom* bottomZoom() override { return m_zoom; }

    /// One figure of a bin: as a column of the table, as a row of the tooltip, beside a legend entry.
    struct Figure {
        std::string column;
        QString name;
        double value = 0;
        QString text;
        QString brief = {}; ///< in the legend, where text is too long for it
    };
    virtual std::vector<Figure> figuresOf(const ChartBin& bin) const = 0;
    virtual void showInLegend(const std::vector<Figure>& figures);

    qreal x(Seconds time) const { return time.value / m_unit.seconds; }
    QValueAxis* timeAxis() const { return m_timeAxis; }
    /// Puts points on a line, cut off where the plot ends: vector formats do not clip.
    void replace(QLineSeries& line, const QList<QPointF>& points) const;

    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintOver(QPainter& painter, const Theme& theme) const override;
    QString spoken() const override;

private:
    Ticks timeAt(QPointF position) const;
    qreal positionOf(Ticks time) const; ///< in the scene
    void tell(QPointF position, QPoint onScreen);
    void setTimeRange(Ticks from, Ticks to);

    std::vector<ChartBin> m_bins;
    TimeUnit m_unit;
    TimeSelection* m_selection = nullptr;
    AxisZoom* m_zoom = nullptr;
    std::optional<QPointF> m_pressed;
    std::optional<Seconds> m_told; ///< whose values the legend shows
    QValueAxis* m_timeAxis;
};

/// `points`, in the order of x, inside [first, last], with the values where the borders cut the line.
QList<QPointF> cutOff(const QList<QPointF>& points, qreal first, qreal last);

} // namespace lockstep::ui
