#include "ui/charts/ChartPanel.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

#include "ui/charts/CauseChart.h"
#include "ui/charts/CauseLegend.h"
#include "ui/charts/StepTimeChart.h"
#include "ui/charts/UtilizationChart.h"

namespace lockstep::ui {

namespace {

constexpr int betweenCharts = 30; // milliseconds

/// As wide as the timeline's labels, so that the plots start where its lanes do.
QScrollArea* besideTheCharts(CauseLegend* legend, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setAccessibleName(ChartPanel::tr("Causes"));
    area->setWidget(legend);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFixedWidth(timeMargin);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent)
    , m_legend(new CauseLegend)
    , m_causeChart(new CauseChart)
    , m_charts{new UtilizationChart, new StepTimeChart, m_causeChart} {
    setAccessibleName(tr("Charts"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(besideTheCharts(m_legend, this));
    for (TimeChart* chart : m_charts)
        row->addWidget(chart, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ChartPanel::refreshNext);
    connect(m_legend, &CauseLegend::shownChanged, m_causeChart, &CauseChart::setShown);
    applyTheme(currentTheme());
}

void ChartPanel::setFrame(std::shared_ptr<const Frame> frame) {
    m_frame = std::move(frame);
    m_stale.fill(true);
    refreshNext();
}

void ChartPanel::setRange(Ticks from, Ticks to) {
    m_range = Range{from, to};
    m_stale.fill(true);
    refreshLater();
}

ChartPanel::Range ChartPanel::rangeOnView() const {
    if (m_range)
        return *m_range;
    // A power of two of seconds: the axis moves seldom.
    Range whole{Ticks{0}, Ticks{static_cast<std::int64_t>(Ticks::perSecond)}};
    while (m_frame && whole.to < m_frame->timeline.end)
        whole.to += whole.to;
    return whole;
}

void ChartPanel::refreshLater() {
    if (isVisible() && !m_timer.isActive() &&
        std::find(m_stale.begin(), m_stale.end(), true) != m_stale.end())
        m_timer.start(betweenCharts);
}

void ChartPanel::refreshNext() {
    if (!isVisible() || !m_frame)
        return;
    for (std::size_t tried = 0; tried < chartCount && !m_stale[m_next]; ++tried)
        m_next = (m_next + 1) % chartCount;
    if (m_stale[m_next]) {
        m_stale[m_next] = false;
        refresh(*m_charts[m_next]);
        m_next = (m_next + 1) % chartCount;
    }
    refreshLater();
}

void ChartPanel::refresh(TimeChart& chart) {
    const Range range = rangeOnView();
    chart.setRenderHint(QPainter::Antialiasing, m_frame->state != RunState::running);
    chart.show(chartBins(m_frame->timeline, range.from, range.to, chart.mostPoints()), range.from, range.to);
    if (&chart == m_causeChart) {
        const std::vector<Cause>& upward = m_causeChart->occurring();
        m_legend->setCauses({upward.rbegin(), upward.rend()});
    }
}

void ChartPanel::applyTheme(const Theme& theme) {
    for (TimeChart* chart : m_charts)
        chart->applyTheme(theme);
    m_legend->applyTheme(theme);
}

void ChartPanel::setTimeSelection(TimeSelection* selection) {
    for (TimeChart* chart : m_charts)
        chart->setTimeSelection(selection);
}

int ChartPanel::pointCount() const {
    int points = 0;
    for (const TimeChart* chart : m_charts)
        points += chart->pointCount();
    return points;
}

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_stale.fill(true);
    refreshNext();
}

void ChartPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme(currentTheme());
}

} // namespace lockstep::ui
