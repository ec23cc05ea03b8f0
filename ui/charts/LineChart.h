#pragma once

#include "ui/charts/TimeChart.h"

namespace lockstep::ui {

/// How a line looks: a role, since colors are the theme's.
struct LineLook {
    enum class Color { accent, muted, outline, first, second, third, fourth, fifth, sixth };

    Color color = Color::accent;
    Qt::PenStyle style = Qt::SolidLine;
};

/// One or more lines over time with a legend entry each.
class LineChart : public TimeChart {
    Q_OBJECT

public:
    using TimeChart::TimeChart;

    void applyTheme(const Theme& theme) override;
    QString lack() const override;

protected:
    struct Line {
        QString id; ///< the same in every language
        QString name;
        LineLook look;
        bool joins = false; ///< has no entry of its own: it goes with the line before
    };
    /// Anew; entries of the same id stay switched as they are.
    void setLines(const std::vector<Line>& lines);
    /// Values are drawn as so many of them.
    void setUnit(double size, const QString& title);
    /// The axis begins at zero, and ends there or above.
    void setLeastTop(std::optional<double> top) { m_leastTop = top; }

    /// Called before figures are asked for.
    virtual void prepare(const ChartSource&) {}
    void replacePoints(const ChartSource& source) override;
    void showInLegend(const std::vector<Figure>& figures) override;
    void paintSeries(QPainter& painter, const Theme& theme) const override;

private:
    struct Drawn {
        Line line;
        QLineSeries* series;
        LegendEntry* entry;
    };
    void setPens(const Theme& theme);

    std::vector<Drawn> m_lines;
    std::optional<double> m_leastTop; ///< none: the axis does not begin at zero
};

/// Effective utilization and MFU.
class UtilizationChart : public LineChart {
    Q_OBJECT

public:
    UtilizationChart();

protected:
    std::vector<Figure> figuresOf(const ChartBin& bin) const override;
};

/// How long a step takes: the mean, and the shortest and longest beside it.
class StepTimeChart : public LineChart {
    Q_OBJECT

public:
    StepTimeChart();

protected:
    std::vector<Figure> figuresOf(const ChartBin& bin) const override;
};

/// Tokens a second.
class TokenChart : public LineChart {
    Q_OBJECT

public:
    TokenChart();

protected:
    void prepare(const ChartSource& source) override;
    std::vector<Figure> figuresOf(const ChartBin& bin) const override;
};

/// What the racks draw, beside their full load.
class PowerChart : public LineChart {
    Q_OBJECT

public:
    PowerChart();
    /// Fewer than others: every bin is summed over all lane blocks.
    std::size_t mostPoints() const override { return 150; }

protected:
    void prepare(const ChartSource& source) override;
    std::vector<Figure> figuresOf(const ChartBin& bin) const override;

private:
    struct Draw {
        Seconds begin;
        double drawn = 0;    ///< watts
        double fullLoad = 0; ///< watts
    };
    std::vector<Draw> m_draws; ///< one a bin
};

/// Load and goodput of the busiest links, as shares of what is installed.
class LinkChart : public LineChart {
    Q_OBJECT

public:
    LinkChart();
    QString lack() const override;

protected:
    void prepare(const ChartSource& source) override;
    std::vector<Figure> figuresOf(const ChartBin& bin) const override;

private:
    struct Named {
        LinkId id;
        QString name;
        double load = 0;
        friend bool operator==(const Named& a, const Named& b) { return a.id == b.id && a.name == b.name; }
    };
    static QString nameOf(const Link& link, const Scenario& scenario);
    static std::vector<Named> busiest(const std::vector<ChartBin>& bins, const Frame& frame);
    void nameLines();

    std::vector<Named> m_links;
    bool m_hasLinks = false; ///< the scenario
    std::shared_ptr<const Frame> m_frame;
};

} // namespace lockstep::ui
