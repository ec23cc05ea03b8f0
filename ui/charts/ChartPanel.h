#pragma once

#include <array>
#include <memory>
#include <optional>

#include <QTimer>
#include <QWidget>

#include "core/simulation/Frame.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

class CauseChart;
class CauseLegend;
class TimeChart;
class TimeSelection;

/// Utilization, step time and time by cause over the timeline's range. The one class that knows of Qt Charts.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChartPanel(QWidget* parent = nullptr);

    /// Redraws one chart of the three now and the others in the following moments: a chart costs a third of a
    /// frame's time.
    void setFrame(std::shared_ptr<const Frame> frame);
    /// Before the first call the whole run is on view.
    void setRange(Ticks from, Ticks to);
    void applyTheme(const Theme& theme);
    /// Cursors and range that the charts show and change; must outlive them.
    void setTimeSelection(TimeSelection* selection);

    /// Of all lines and areas as Qt Charts has them.
    int pointCount() const;
    QSize sizeHint() const override { return {1200, 220}; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr std::size_t chartCount = 3;

    void refreshLater();
    void refreshNext();
    void refresh(TimeChart& chart);

    struct Range {
        Ticks from;
        Ticks to;
    };
    Range rangeOnView() const;

    std::shared_ptr<const Frame> m_frame;
    std::optional<Range> m_range;
    CauseLegend* m_legend;
    CauseChart* m_causeChart;
    std::array<TimeChart*, chartCount> m_charts;
    std::array<bool, chartCount> m_stale{};
    std::size_t m_next = 0;
    QTimer m_timer;
};

} // namespace lockstep::ui
