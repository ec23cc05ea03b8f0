#pragma once

#include <array>
#include <vector>

#include "core/report/RangeStatistics.h"
#include "ui/charts/Chart.h"

class QBarCategoryAxis;
class QStackedBarSeries;

namespace lockstep::ui {

/// GPU time of some groups of GPUs by cause, a stacked bar each, over the stretch on view.
class BarChart : public Chart {
    Q_OBJECT

public:
    /// `grouped`: what has a bar.
    using Grouped = std::vector<GroupStatistics> (*)(const RangeStatistics&);
    BarChart(const QString& name, const QString& heading, Grouped grouped);

    void applyTheme(const Theme& theme) override;
    void setCauseShown(Cause cause, bool shown) override;
    std::vector<Cause> causes() const override { return m_causes; }
    Table table() const override;
    QString lack() const override;

protected:
    void redraw(const ChartSource& source) override;
    void paintSeries(QPainter& painter, const Theme& theme) const override;
    QString spoken() const override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void rebuild();
    void fill();
    void nameBars();
    double shown(const GroupStatistics& group, Cause cause) const;

    Grouped m_grouped;
    std::vector<GroupStatistics> m_groups;
    std::vector<QString> m_names; ///< that have bars
    QStringList m_labels;         ///< as they fit below the bars
    double m_barWidth = 0;        ///< of the room for one
    std::vector<Cause> m_causes;  ///< that have sets, from the bottom up
    std::array<bool, causeCount> m_hidden{};
    Theme m_theme;
    QStackedBarSeries* m_series;
    QBarCategoryAxis* m_nameAxis;
};

} // namespace lockstep::ui
