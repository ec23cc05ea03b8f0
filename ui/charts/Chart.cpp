#include "ui/charts/Chart.h"

#include <algorithm>
#include <cmath>

#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QResizeEvent>
#include <QStackedBarSeries>
#include <QValueAxis>

#include "ui/timeline/TimeAxis.h"

namespace lockstep::ui {

namespace {

// Around the plot, in logical pixels: fixed, so that charts keep their plots in line whatever their labels.
constexpr int leftMargin = 62;
constexpr int rightMargin = 22;
constexpr int bottomMargin = 44;
constexpr int aboveLegend = 5;
constexpr int belowLegend = 6;
constexpr int leastPlot = 60; // high; rows of a legend end before
constexpr int mostLegendRows = 3;
constexpr int labelWidth = 60; // room for a tick and its label
constexpr int labelHeight = 30;
constexpr double slack = 1e-6; // of a step: ticks at the very ends are drawn whatever the rounding

} // namespace

QString valueRow(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

NumberUnit metricUnit(double most) {
    constexpr std::array<const char*, 5> prefixes{"", "k", "M", "G", "T"};
    std::size_t index = 0;
    double size = 1;
    while (most / size >= 1000 && index + 1 < prefixes.size()) {
        size *= 1000;
        ++index;
    }
    return {size, QLatin1String(prefixes[index])};
}

Chart::Chart(const QString& name, const QString& heading)
    : m_legend(new ChartLegend(heading, this)), m_valueAxis(new QValueAxis) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setMinimumSize(200, 120);
    setFocusPolicy(Qt::StrongFocus);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundRoundness(0);
    chart()->setLocalizeNumbers(true);
    chart()->setMargins(QMargins());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_valueAxis, Qt::AlignLeft);
    m_valueAxis->setTickType(QValueAxis::TicksDynamic);
    m_valueAxis->setTruncateLabels(false);
    m_axes.push_back(m_valueAxis);
}

QValueAxis* Chart::addBottomAxis() {
    auto* axis = new QValueAxis;
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTruncateLabels(false);
    chart()->addAxis(axis, Qt::AlignBottom);
    m_axes.push_back(axis);
    return axis;
}

void Chart::refresh(const ChartSource& source) {
    const TimelineView& run = source.frame->timeline;
    const QString before = lack();
    m_canRun = source.frame->state != RunState::empty;
    m_hasRun = run.steps > 0;
    m_hasSteps = m_hasRun && source.from < run.end && source.to > Ticks{};
    redraw(source);
    if (lack() != before)
        viewport()->update(); // it stands over the plot and is no item that would be drawn anew
    if (hasFocus())
        describe();
}

QString Chart::lack() const {
    if (!m_canRun)
        return tr("This scenario cannot run yet: the list of problems says why.");
    if (!m_hasRun)
        return tr("Nothing has run yet: start the run, and this chart fills.");
    if (!m_hasSteps)
        return tr("No step lies in this stretch of time: reset the zoom, or move the timeline.");
    return {};
}

void Chart::setTitle(QValueAxis& axis, const QString& title) {
    if (axis.titleText() != title)
        axis.setTitleText(title);
}

void Chart::setTicks(QValueAxis& axis, Span span, int mostSteps) {
    const double step = niceStep(std::max(span.length(), 1e-9), mostSteps);
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    const QString format = QStringLiteral("%.%1f").arg(decimals);
    if (axis.tickInterval() != step)
        axis.setTickInterval(step);
    if (axis.labelFormat() != format)
        axis.setLabelFormat(format);
    axis.setRange(span.first - slack * step, span.last + slack * step);
}

int Chart::ticksAcross() const {
    return std::clamp((width() - leftMargin - rightMargin) / labelWidth, 3, 12);
}

int Chart::ticksUp() const {
    return std::clamp((height() - bottomMargin - labelHeight) / labelHeight, 2, 8);
}

void Chart::setValueRange(double least, double most) {
    Span whole{least, most};
    // Widened to round numbers it may ask for longer steps, and these for other round numbers.
    for (double step = 0, next = 1e-9; next > step;) {
        step = niceStep(std::max(whole.length(), 1e-9), ticksUp());
        whole.first = std::floor(least / step + 1e-9) * step;
        whole.last = std::max(std::ceil(most / step - 1e-9) * step, whole.first + step);
        next = niceStep(whole.length(), ticksUp());
    }
    m_valueZoom.setWhole(whole);
    showValueAxis();
}

void Chart::showValueAxis() {
    setTicks(*m_valueAxis, m_valueZoom.shown(), ticksUp());
}

void Chart::setValueUnit(double size) {
    if (size == m_valueUnit)
        return;
    m_valueZoom.scale(m_valueUnit / size);
    m_valueUnit = size;
}

void Chart::attach(QAbstractSeries* series, QAbstractAxis* bottom) {
    chart()->addSeries(series);
    if (bottom)
        series->attachAxis(bottom);
    series->attachAxis(m_valueAxis);
}

LegendEntry* Chart::addEntry(const QString& id, const QString& name) {
    LegendEntry* entry = m_legend->add(id, name);
    entry->setChecked(!m_hidden.contains(id));
    connect(entry, &LegendEntry::toggled, this, [this, id](bool shown) {
        if (shown)
            m_hidden.erase(id);
        else
            m_hidden.insert(id);
        viewport()->update();
        Q_EMIT hiddenEntriesChanged();
    });
    return entry;
}

void Chart::clearEntries() {
    m_legend->clear();
}

void Chart::setHiddenEntries(std::set<QString> ids) {
    m_hidden = std::move(ids);
    for (LegendEntry* entry : entries())
        entry->setChecked(!m_hidden.contains(entry->id()));
}

int Chart::pointCount() const {
    int points = 0;
    for (const QAbstractSeries* series : chart()->series()) {
        if (const auto* line = qobject_cast<const QLineSeries*>(series))
            points += static_cast<int>(line->count());
        if (const auto* area = qobject_cast<const QAreaSeries*>(series))
            points += static_cast<int>(area->upperSeries()->count() +
                                       (area->lowerSeries() ? area->lowerSeries()->count() : 0));
        if (const auto* bars = qobject_cast<const QStackedBarSeries*>(series))
            for (const QBarSet* set : bars->barSets())
                points += set->count();
    }
    return points;
}

void Chart::applyTheme(const Theme& theme) {
    chart()->setBackgroundBrush(theme.surface);
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(theme.surface);
    m_legend->applyTheme(theme);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    for (QAbstractAxis* axis : m_axes) {
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
        axis->setLabelsBrush(theme.mutedText);
        axis->setTitleBrush(theme.mutedText);
        axis->setLinePen(QPen(theme.outline, 1));
        axis->setGridLinePen(QPen(theme.grid, 1));
    }
}

QPolygonF Chart::inScene(const QPolygonF& values, QAbstractSeries* series) const {
    QPolygonF places;
    places.reserve(values.size());
    for (const QPointF& value : values)
        places.append(chart()->mapToPosition(value, series));
    return places;
}

void Chart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    layOut();
    // Other sizes have room for other ticks.
    const bool isOther = event->oldSize().isValid() && event->size() != event->oldSize();
    if (isOther)
        Q_EMIT refreshNeeded();
}

void Chart::layOut() {
    const int left = leftMargin - 4;
    const int legendWidth = std::max(10, width() - left - 4);
    const int free = height() - aboveLegend - belowLegend - bottomMargin - leastPlot;
    const int rows = std::clamp(free / std::max(1, m_legend->heightIn(legendWidth, 1)), 1, mostLegendRows);
    const int legendHeight = m_legend->heightIn(legendWidth, rows);
    m_legend->setGeometry(left, aboveLegend, legendWidth, legendHeight);
    m_legend->setMostRows(rows);
    const double top = aboveLegend + legendHeight + belowLegend;
    const QRectF plot(leftMargin, top, width() - leftMargin - rightMargin, height() - top - bottomMargin);
    if (plot.width() <= 1 || plot.height() <= 1 || plot == chart()->plotArea())
        return;
    chart()->setPlotArea(plot);
    // Else the axes keep their places until something else has them laid out.
    chart()->layout()->invalidate();
    chart()->layout()->activate();
}

void Chart::describe() {
    const QString why = lack();
    setAccessibleDescription(why.isEmpty() ? spoken() : why);
}

void Chart::focusInEvent(QFocusEvent* event) {
    describe();
    QChartView::focusInEvent(event);
}

} // namespace lockstep::ui
