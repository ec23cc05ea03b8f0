#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <QTimer>
#include <QWidget>

#include "core/simulation/Frame.h"
#include "ui/charts/ChartKind.h"
#include "ui/theme/Theme.h"

class QGridLayout;
class QToolButton;

namespace lockstep::ui {

class CauseLegend;
class Chart;
class TimeSelection;

/// Charts of the run over the timeline's range, or one of their own after a zoom. The one class that knows of
/// Qt Charts.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChartPanel(QWidget* parent = nullptr);
    ~ChartPanel() override;

    /// Redraws some of the charts now and the others in the following moments, each at 10 Hz or more: a chart
    /// costs a third of a frame's time.
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

    /// `factor` above 1 zooms in; the stretch on view is the charts' own from then on.
    void zoom(double factor, std::optional<Ticks> around = std::nullopt);
    void resetZoom(); ///< to what the timeline shows
    bool isZoomed() const { return m_zoom.has_value(); }

    /// The chart that has the focus, or was pressed last; nothing where none is shown.
    std::optional<ChartKind> chartInHand() const;
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

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Range {
        Ticks from;
        Ticks to;
    };
    struct Place {
        Chart* chart = nullptr; ///< made when first shown
        bool stale = true;
    };

    Place& placeOf(ChartKind kind) { return m_places[static_cast<std::size_t>(kind)]; }
    Chart* chartOf(ChartKind kind) const { return m_places[static_cast<std::size_t>(kind)].chart; }
    void make(ChartKind kind);
    void layOut();
    void allStale();
    void refreshLater();
    void refreshNext();
    void refreshOne();
    void refresh(ChartKind kind);
    void pan(double share);
    void setZoom(std::optional<Range> zoom);
    void showValues();
    Range rangeOnView() const;
    std::vector<ChartKind> shownKinds() const;

    std::shared_ptr<const Frame> m_frame;
    std::optional<Range> m_range;
    std::optional<Range> m_zoom;
    std::map<std::string, Watts> m_rackPowers;
    TimeSelection* m_selection = nullptr;
    std::optional<Seconds> m_pointed;
    std::optional<ChartKind> m_pressed;
    QWidget* m_side;
    CauseLegend* m_legend;
    QToolButton* m_resetButton;
    QWidget* m_plots;
    QGridLayout* m_grid;
    int m_columns = 0;
    std::array<Place, chartKindCount> m_places;
    std::array<bool, chartKindCount> m_shown{};
    std::size_t m_next = 0;
    QTimer m_timer;
};

} // namespace lockstep::ui
