#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "core/calibration/ErrorBand.h"
#include "core/report/Summary.h"

namespace lockstep::ui {

/// The one figure of a run, and beside it all GPU time split by cause.
class UtilizationGauge : public QWidget {
    Q_OBJECT

public:
    explicit UtilizationGauge(QWidget* parent = nullptr);

    void setSummary(const RunSummary& summary);
    void clear();
    /// How far the figure may be off; told beside it.
    void setBand(const ErrorBand& band);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        Cause cause;
        double share;
    };
    struct PlacedPart {
        Part part;
        QRectF box;
    };
    QString figure() const;
    QString bandText() const;
    QString bandMeaning() const;
    QFont figureFont() const;
    QFont smallFont() const;
    int figureWidth() const;
    double bandWidth() const;
    QRectF bar() const;
    std::vector<PlacedPart> placedParts() const;
    void paintFigure(QPainter& painter) const;
    void paintBar(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void describeForReaders();

    std::optional<double> m_utilization;
    ErrorBand m_band;
    std::vector<Part> m_parts; ///< largest first
};

} // namespace lockstep::ui
