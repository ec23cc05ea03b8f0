#pragma once

#include <array>

#include "ui/charts/TimeChart.h"

class QAreaSeries;

namespace lockstep::ui {

/// Where GPU time goes, as stacked areas.
class CauseChart : public TimeChart {
    Q_OBJECT

public:
    CauseChart();
    /// Points over all areas stay within 2,400.
    std::size_t mostPoints() const override;
    void applyTheme(const Theme& theme) override;
    void setCauseShown(Cause cause, bool shown) override;
    QString lack() const override;

    std::vector<Cause> causes() const override { return m_occurring; }

protected:
    void replacePoints(const ChartSource& source) override;
    std::vector<Figure> figuresOf(const ChartBin& bin) const override;
    void paintSeries(QPainter& painter, const Theme& theme) const override;

private:
    struct Area {
        QAreaSeries* series = nullptr; ///< made when the cause first occurs
        bool shown = true;
    };
    QAreaSeries* areaOf(Cause cause);
    void stack();

    std::array<Area, causeCount> m_areas;
    std::vector<Cause> m_occurring; ///< with any time on view
    Theme m_theme;
};

} // namespace lockstep::ui
