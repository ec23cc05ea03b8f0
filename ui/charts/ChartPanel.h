#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QStringList>
#include <QWidget>

#include "core/simulation/Frame.h"
#include "ui/charts/Chart.h"
#include "ui/charts/ChartKind.h"
#include "ui/charts/RefreshTurns.h"
#include "ui/charts/TimeStretch.h"
#include "ui/theme/Theme.h"

class QBoxLayout;
class QGridLayout;
class QLabel;
class QScrollArea;
class QToolButton;

namespace lockstep::ui {

class CauseLegend;
class TimeSelection;

/// Charts of the run over the timeline's range, or one of their own after a zoom. The one class that knows of
/// Qt Charts.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChartPanel(QWidget* parent = nullptr);
    ~ChartPanel() override;

    void setFrame(std::shared_ptr<const Frame> frame);
    /// Before the first call the whole run is on view.
    void setRange(Ticks from, Ticks to);
    void applyTheme(const Theme& theme);
    /// Cursors and range that the charts show and change; must outlive them.
    void setTimeSelection(TimeSelection* selection);
    /// At full load, by rack type.
    void setRackPowers(std::map<std::string, Watts> powers);

    bool isShown(ChartKind kind) const { return m_shown[static_cast<std::size_t>(kind)]; }
    /// Kept in the settings.
    void setShown(ChartKind kind, bool shown);

    /// Of the chart in hand. Time is zoomed in all charts at once, other axes in one.
    void zoom(ChartAxis axis, double factor);
    void pan(ChartAxis axis, double share); ///< of what is on view; above 0 to higher values
    /// All axes show all there is, time what the timeline shows.
    void resetZoom();
    bool isZoomed() const;

    /// What was switched off in the legends, as "utilization/mfu" or "causes/compute".
    QStringList hiddenEntries() const;
    void setHiddenEntries(const QStringList& entries);

    /// The chart that has the focus, or was pressed last; nothing where none is shown.
    std::optional<ChartKind> chartInHand() const;
    /// The figures of all that its bottom axis shows.
    QString csvOf(ChartKind kind) const;
    /// All that are shown with the causes' legend, or one alone, into `target`.
    void paintPicture(QPainter& painter, const QRectF& target, const Theme& theme) const;
    void paintPicture(QPainter& painter, const QRectF& target, const Theme& theme, ChartKind kind) const;
    QSize pictureSize() const; ///< logical pixels
    QSize pictureSize(ChartKind kind) const;

    /// Of all lines and areas as Qt Charts has them.
    int pointCount() const;
    /// Lays out and draws what waits, also while hidden: before pictures and figures are taken.
    void bringUpToDate();
    /// Nothing waits to be drawn.
    bool isSettled() const;
    QSize sizeHint() const override { return {1200, 220}; }

Q_SIGNALS:
    void shownChanged(lockstep::ui::ChartKind kind, bool shown);
    void zoomedChanged(bool zoomed);
    void hiddenEntriesChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place {
        Chart* chart = nullptr;   ///< made when first shown
        std::set<QString> hidden; ///< entries, before it is made
    };

    Place& placeOf(ChartKind kind) { return m_places[static_cast<std::size_t>(kind)]; }
    Chart* chartOf(ChartKind kind) const { return m_places[static_cast<std::size_t>(kind)].chart; }
    QScrollArea* scrolled(QWidget* widget, const QString& name);
    void makeSide();
    void make(ChartKind kind);
    void connectTimeChart(ChartKind kind);
    int columnsFor(int width) const;
    void layOut();
    void layOutSide();
    void refresh(ChartKind kind);
    void nameCauses(const std::vector<Cause>& upward);
    void onTimeZoomed();
    void onZoomed(ChartKind kind, ChartAxis axis);
    void tellZoomed();
    void showValues();
    std::vector<ChartKind> shownKinds() const;

    std::shared_ptr<const Frame> m_frame;
    TimeStretch m_stretch;
    std::map<std::string, Watts> m_rackPowers;
    TimeSelection* m_selection = nullptr;
    std::optional<Seconds> m_pointed;
    std::optional<ChartKind> m_pressed;
    bool m_wasZoomed = false;
    QBoxLayout* m_box;
    QWidget* m_side;
    CauseLegend* m_legend;
    QToolButton* m_resetButton;
    QWidget* m_plots;
    QGridLayout* m_grid;
    QLabel* m_none; ///< stands there where no chart is shown
    int m_columns = 0;
    std::array<Place, chartKindCount> m_places;
    std::array<bool, chartKindCount> m_shown{};
    RefreshTurns m_turns;
};

} // namespace lockstep::ui
