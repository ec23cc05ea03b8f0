#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QChartView>

#include "core/report/Table.h"
#include "core/simulation/Frame.h"
#include "ui/charts/LegendEntry.h"
#include "ui/document/TimeSelection.h"
#include "ui/theme/Theme.h"

class QAbstractSeries;
class QHBoxLayout;
class QLabel;
class QValueAxis;

namespace lockstep::ui {

/// What charts are drawn from: the run, and the stretch of it on view.
struct ChartSource {
    std::shared_ptr<const Frame> frame;
    Ticks from;
    Ticks to;
    const std::map<std::string, Watts>& rackPowers; ///< at full load, by rack type
};

/// One chart: axes with round numbers, a legend whose entries switch, its figures as a table, and a way to
/// paint it for print. Only ChartPanel makes one, so that Qt Charts stays replaceable.
class Chart : public QChartView {
    Q_OBJECT

public:
    /// `heading` is shown before the legend; may be empty.
    Chart(const QString& name, const QString& heading);

    virtual void refresh(const ChartSource& source) = 0;
    virtual void applyTheme(const Theme& theme);
    virtual void setCauseShown(Cause, bool) {}
    /// The figures it draws, whole.
    virtual Table table() const = 0;

    /// Into `target`, in the colors of the theme: text stays text, patterns are lines.
    void paintPicture(QPainter& painter, const QRectF& target, const Theme& theme);

    int pointCount() const;
    const std::vector<LegendEntry*>& entries() const { return m_entries; }

protected:
    QValueAxis& valueAxis() const { return *m_valueAxis; }
    /// With ticks at round numbers, on the chart's bottom side.
    QValueAxis* addBottomAxis();
    void setTitle(QValueAxis& axis, const QString& title);
    static void setRound(QValueAxis& axis, double first, double last, int mostSteps);
    /// [least, most] widened to round numbers.
    void setValueRange(double least, double most);
    /// `bottom`: null where the series has axes of its own.
    void attach(QAbstractSeries* series, QAbstractAxis* bottom);
    LegendEntry* addEntry(const QString& name);
    void clearEntries();

    /// Over the plot, in logical pixels: on screen and in pictures.
    virtual void paintOver(QPainter&, const Theme&) const {}
    /// The lines of cause patterns over what Qt Charts filled plainly.
    virtual void hatch(QPainter&, const Theme&) const {}
    /// A series' pen or brush, after the theme.
    static QBrush fillOf(const Theme& theme, Cause cause);
    QPolygonF inScene(const QPolygonF& values, QAbstractSeries* series) const;

    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void paintHeading(QPainter& painter, const Theme& theme) const;

    QString m_heading;
    QLabel* m_title;
    QWidget* m_legend;
    QHBoxLayout* m_legendRow;
    std::vector<LegendEntry*> m_entries;
    QValueAxis* m_valueAxis;
    std::vector<QAbstractAxis*> m_axes;
};

/// A row of a values tooltip.
QString valueRow(const QString& name, const QString& value);

/// A prefix for large numbers on an axis: 12,300,000 as 12.3 in "million".
struct NumberUnit {
    double size = 1;
    QString prefix;
};
NumberUnit metricUnit(double most); ///< "", k, M, G, T

} // namespace lockstep::ui
