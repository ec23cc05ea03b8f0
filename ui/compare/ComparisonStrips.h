#pragma once

#include <memory>

#include <QWidget>

#include "core/analysis/RunComparison.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

/// Two runs over the same steps, one below the other: each step as tall as it is long, by cause.
class ComparisonStrips : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonStrips(QWidget* parent = nullptr);

    void setComparison(std::shared_ptr<const RunComparison> comparison);
    void paintPicture(QPainter& painter, const QRectF& target, const Theme& theme) const;

    QSize sizeHint() const override { return {600, 150}; }
    QSize minimumSizeHint() const override { return {240, 90}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Some steps of one run, as means of a step.
    struct Bar {
        double first = 0; ///< steps since the first of the comparison
        double steps = 0;
        Seconds duration;
        CauseShares shares{};
    };
    struct Strip {
        QString name;
        std::vector<Bar> bars;
    };

    static Strip stripOf(const QString& name, const TimelineView& view, std::uint64_t firstStep);
    static QRectF plotIn(const QRectF& target, std::size_t strip);
    const Bar* barAt(const Strip& strip, double step) const;
    void paintStrip(QPainter& painter, const QRectF& plot, const Strip& strip, const Theme& theme) const;
    void paintAxis(QPainter& painter, const QRectF& target, const Theme& theme) const;

    std::shared_ptr<const RunComparison> m_comparison;
    std::array<Strip, 2> m_strips;
    Seconds m_longest;
};

} // namespace lockstep::ui
