#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <QChartView>

#include "core/report/Table.h"
#include "core/simulation/Frame.h"
#include "ui/charts/AxisZoom.h"
#include "ui/charts/ChartLegend.h"
#include "ui/charts/LegendEntry.h"
#include "ui/document/TimeSelection.h"
#include "ui/theme/Theme.h"

class QAbstractAxis;
class QAbstractSeries;
class QValueAxis;

namespace lockstep::ui {

/// What charts are drawn from: the run, and the stretch of it on view.
struct ChartSource {
    std::shared_ptr<const Frame> frame;
    Ticks from;
    Ticks to;
    const std::map<std::string, Watts>& rackPowers; ///< at full load, by rack type
};

/// What one zooms: the axis below the plot, or that of the values beside it.
enum class ChartAxis { bottom, values };

/// One chart: axes with round numbers that zoom, a legend whose entries switch, its figures as a table, and a
/// way to paint it for print. Where it has nothing to show it says why. Only ChartPanel makes one, so that
/// Qt Charts stays replaceable.
class Chart : public QChartView {
    Q_OBJECT

public:
    /// `heading` is shown before the legend; may be empty.
    Chart(const QString& name, const QString& heading);

    void refresh(const ChartSource& source);
    virtual void applyTheme(const Theme& theme);
    virtual void setCauseShown(Cause, bool) {}
    /// Causes it draws, shown or switched off, from the bottom of the stack up.
    virtual std::vector<Cause> causes() const { return {}; }
    /// Of the step at this time; nothing: none.
    virtual void showValuesAt(std::optional<Seconds>) {}
    /// The figures it draws, of all that its bottom axis shows.
    virtual Table table() const = 0;
    /// Why it has nothing to show and what to do, as one sentence; empty where it has.
    virtual QString lack() const;

    /// What stands at `anchor`, a share of the axis, stays there.
    void zoom(ChartAxis axis, double factor, double anchor = 0.5);
    void pan(ChartAxis axis, double share); ///< of what is on view; above 0 to higher values
    bool canZoom(ChartAxis axis) { return zoomOf(axis) != nullptr; }
    virtual bool isZoomed() const { return m_valueZoom.isZoomed(); }
    virtual void resetZoom(); ///< of the axes that are its own

    /// Entries that are switched off, by id, present or to come.
    void setHiddenEntries(std::set<QString> ids);
    const std::set<QString>& hiddenEntries() const { return m_hidden; }
    const std::vector<LegendEntry*>& entries() const { return m_legend->entries(); }

    /// Into `target`, in the colors of the theme: text stays text, patterns are lines.
    void paintPicture(QPainter& painter, const QRectF& target, const Theme& theme);
    int pointCount() const;

Q_SIGNALS:
    void zoomChanged(lockstep::ui::ChartAxis axis);
    void resetRequested(); ///< of all axes, by a double click
    void refreshNeeded();  ///< what it shows is not for the axes it has now
    void hiddenEntriesChanged();

protected:
    /// The data anew.
    virtual void redraw(const ChartSource& source) = 0;

    QValueAxis& valueAxis() const { return *m_valueAxis; }
    /// With ticks at round numbers, on the chart's bottom side.
    QValueAxis* addBottomAxis();
    void setTitle(QValueAxis& axis, const QString& title);
    static void setTicks(QValueAxis& axis, Span span, int mostSteps);
    /// As many as have room for their labels.
    int ticksAcross() const;
    int ticksUp() const;
    /// [least, most] widened to round numbers, unless a part was chosen.
    void setValueRange(double least, double most);
    Span wholeValues() const { return m_valueZoom.whole(); }
    /// Values are drawn as so many of them.
    void setValueUnit(double size);
    double valueUnit() const { return m_valueUnit; }
    /// Null: the axis does not zoom.
    virtual AxisZoom* bottomZoom() { return nullptr; }

    /// `bottom`: null where the series has axes of its own.
    void attach(QAbstractSeries* series, QAbstractAxis* bottom);
    LegendEntry* addEntry(const QString& id, const QString& name);
    void clearEntries();
    /// Legend and plot; after entries came or went, or changed what always stands there.
    void layOut();

    /// Over the plot, in logical pixels: on screen and in pictures.
    virtual void paintOver(QPainter&, const Theme&) const {}
    /// The data themselves, for vector formats: those clip nothing and know no textures.
    virtual void paintSeries(QPainter&, const Theme&) const = 0;
    QPolygonF inScene(const QPolygonF& values, QAbstractSeries* series) const;

    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// A drag along an axis is under way.
    bool isChoosing() const { return m_band.has_value(); }
    /// What a screen reader is told of the data.
    virtual QString spoken() const { return {}; }

private:
    /// A part of an axis that is being dragged over, as shares of what is shown.
    struct Band {
        ChartAxis axis;
        double from;
        double to;
    };

    AxisZoom* zoomOf(ChartAxis axis);
    void zoomed(ChartAxis axis);
    void showValueAxis();
    std::optional<ChartAxis> axisAt(QPointF position) const;
    double shareAt(ChartAxis axis, QPointF position) const;
    void paintOverlay(QPainter& painter, const Theme& theme) const;
    void paintLack(QPainter& painter, const Theme& theme) const;
    void describe();

    ChartLegend* m_legend;
    QValueAxis* m_valueAxis;
    std::vector<QAbstractAxis*> m_axes;
    AxisZoom m_valueZoom;
    double m_valueUnit = 1;
    std::set<QString> m_hidden;
    std::optional<Band> m_band;
    // As of the last refresh.
    bool m_canRun = true;
    bool m_hasRun = false;
    bool m_hasSteps = false; ///< on view
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
