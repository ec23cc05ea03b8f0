#include "ui/charts/CauseChart.h"

#include <algorithm>

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include "core/quantity/QuantityText.h"
#include "ui/charts/ChartKind.h"
#include "ui/charts/Clipped.h"
#include "ui/theme/CauseFill.h"
#include "ui/theme/Swatch.h"

namespace lockstep::ui {

namespace {

constexpr std::size_t mostInAll = 2400;
constexpr std::size_t edges = 2; // of an area

} // namespace

CauseChart::CauseChart()
    : TimeChart(titleOf(ChartKind::causes), titleOf(ChartKind::causes), tr("%")), m_theme(currentTheme()) {
    setValueRange(0, 100);
}

std::size_t CauseChart::mostPoints() const {
    // Before the first look all training causes are expected. Two points more than bins: an area reaches the
    // ends; and two where the plot's borders cut it.
    const std::size_t causes = std::max<std::size_t>(m_occurring.size(), 10);
    return mostInAll / (edges * causes) - 4;
}

QAreaSeries* CauseChart::areaOf(Cause cause) {
    QAreaSeries*& area = m_areas[indexOf(cause)].series;
    if (area == nullptr) {
        area = new QAreaSeries(new QLineSeries(this), new QLineSeries(this));
        area->setPen(Qt::NoPen);
        area->setBrush(brushFor(m_theme, cause));
        attach(area, timeAxis());
    }
    return area;
}

void CauseChart::applyTheme(const Theme& theme) {
    TimeChart::applyTheme(theme);
    m_theme = theme;
    for (const Cause cause : allCauses)
        if (m_areas[indexOf(cause)].series != nullptr)
            m_areas[indexOf(cause)].series->setBrush(brushFor(theme, cause));
}

void CauseChart::setCauseShown(Cause cause, bool shown) {
    m_areas[indexOf(cause)].shown = shown;
    stack();
}

void CauseChart::replacePoints(const ChartSource&) {
    m_occurring = occurringCauses(bins());
    stack();
}

void CauseChart::stack() {
    std::vector<double> stacked(bins().size(), 0.0);
    const auto edge = [this, &stacked] {
        QList<QPointF> points;
        points.reserve(static_cast<qsizetype>(stacked.size() + 2));
        for (std::size_t i = 0; i < stacked.size(); ++i)
            points.append({x(bins()[i].middle()), 100 * stacked[i]});
        if (!stacked.empty()) {
            points.prepend({x(bins().front().begin), 100 * stacked.front()});
            points.append({x(bins().back().end), 100 * stacked.back()});
        }
        return points;
    };
    for (const Cause cause : allCauses)
        if (QAreaSeries* area = m_areas[indexOf(cause)].series)
            area->setVisible(false);
    for (const Cause cause : m_occurring) {
        if (!m_areas[indexOf(cause)].shown)
            continue;
        QAreaSeries* area = areaOf(cause);
        replace(*area->lowerSeries(), edge());
        for (std::size_t i = 0; i < stacked.size(); ++i)
            stacked[i] += bins()[i].shares[indexOf(cause)];
        replace(*area->upperSeries(), edge());
        area->setVisible(true);
    }
    const double most = stacked.empty() ? 1.0 : *std::max_element(stacked.begin(), stacked.end());
    setValueRange(0, std::max(100 * most, 0.1));
}

/// From the top of the stack down.
std::vector<TimeChart::Figure> CauseChart::figuresOf(const ChartBin& bin) const {
    std::vector<Figure> figures;
    for (auto cause = m_occurring.rbegin(); cause != m_occurring.rend(); ++cause) {
        const double share = bin.shares[indexOf(*cause)];
        figures.push_back({std::string(nameOf(*cause)) + "_share", causeLabel(*cause), share,
                           QString::fromStdString(printPercent(share))});
    }
    return figures;
}

QString CauseChart::lack() const {
    const QString why = TimeChart::lack();
    const bool isHidden = !m_occurring.empty() && std::ranges::none_of(m_occurring, [this](Cause cause) {
        return m_areas[indexOf(cause)].shown;
    });
    return why.isEmpty() && isHidden ? tr("All causes are switched off: click on one in the list of causes.")
                                     : why;
}

void CauseChart::paintSeries(QPainter& painter, const Theme& theme) const {
    painter.setPen(Qt::NoPen);
    for (const Cause cause : m_occurring) {
        QAreaSeries* area = m_areas[indexOf(cause)].series;
        if (area == nullptr || !area->isVisible())
            continue;
        QPolygonF outline(area->upperSeries()->points());
        const QList<QPointF> lower = area->lowerSeries()->points();
        std::copy(lower.rbegin(), lower.rend(), std::back_inserter(outline));
        fillWithCause(painter, partInside(inScene(outline, area), chart()->plotArea()), theme, cause);
    }
}

} // namespace lockstep::ui
