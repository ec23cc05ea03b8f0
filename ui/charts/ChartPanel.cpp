#include "ui/charts/ChartPanel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QSettings>
#include <QToolButton>

#include "core/quantity/QuantityText.h"
#include "core/report/RangeStatistics.h"
#include "ui/charts/BarChart.h"
#include "ui/charts/CauseChart.h"
#include "ui/charts/CauseLegend.h"
#include "ui/charts/HistogramChart.h"
#include "ui/charts/LineChart.h"
#include "ui/theme/Swatch.h"

namespace lockstep::ui {

namespace {

constexpr int betweenCharts = 30;  // milliseconds
constexpr std::size_t aFrame = 6;  // charts that one a frame keeps at 10 Hz
constexpr int leastWidth = 290;    // logical pixels, of a chart
constexpr int leastHeight = 130;   // logical pixels, of a chart
constexpr double leastZoom = 1e-5; // of the run
const QString settingKey = QStringLiteral("charts/shown");

Chart* makeChart(ChartKind kind) {
    switch (kind) {
    case ChartKind::utilization:
        return new UtilizationChart;
    case ChartKind::causes:
        return new CauseChart;
    case ChartKind::stepTime:
        return new StepTimeChart;
    case ChartKind::histogram:
        return new HistogramChart;
    case ChartKind::campuses:
        return new BarChart(meaningOf(kind), titleOf(kind), &byCampus);
    case ChartKind::gpuTypes:
        return new BarChart(meaningOf(kind), titleOf(kind), &byGpuType);
    case ChartKind::links:
        return new LinkChart;
    case ChartKind::tokens:
        return new TokenChart;
    case ChartKind::power:
        break;
    }
    return new PowerChart;
}

} // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent)
    , m_side(new QWidget(this))
    , m_legend(new CauseLegend)
    , m_resetButton(new QToolButton(m_side))
    , m_plots(new QWidget)
    , m_grid(new QGridLayout(m_plots)) {
    setAccessibleName(tr("Charts"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    // As wide as the timeline's labels, so that the plots start where its lanes do.
    m_side->setFixedWidth(timeMargin);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    const auto scrolled = [this](QWidget* widget, const QString& name) {
        auto* area = new QScrollArea(this);
        area->setAccessibleName(name);
        area->setWidget(widget);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFocusPolicy(Qt::NoFocus);
        return area;
    };
    side->addWidget(scrolled(m_legend, tr("Causes")), 1);
    m_resetButton->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_resetButton->setAutoRaise(true);
    m_resetButton->setText(tr("Reset zoom"));
    m_resetButton->setToolTip(tr("Show what the timeline shows again"));
    m_resetButton->hide();
    side->addWidget(m_resetButton);
    row->addWidget(m_side);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    row->addWidget(scrolled(m_plots, tr("Charts")), 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ChartPanel::refreshNext);
    connect(m_resetButton, &QToolButton::clicked, this, &ChartPanel::resetZoom);
    connect(m_legend, &CauseLegend::shownChanged, this, [this](Cause cause, bool shown) {
        for (const Place& place : m_places)
            if (place.chart)
                place.chart->setCauseShown(cause, shown);
    });
    const QVariant kept = QSettings().value(settingKey);
    for (const ChartKind kind : allChartKinds) {
        m_shown[static_cast<std::size_t>(kind)] =
            kept.isValid() ? kept.toStringList().contains(idOf(kind)) : isShownAtFirst(kind);
        if (isShown(kind))
            make(kind);
    }
    layOut();
    applyTheme(currentTheme());
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::make(ChartKind kind) {
    Chart* chart = makeChart(kind);
    placeOf(kind) = {chart, true};
    chart->setParent(m_plots);
    chart->setMinimumSize(leastWidth - 90, leastHeight);
    chart->applyTheme(currentTheme());
    for (const Cause cause : allCauses)
        if (!m_legend->isShown(cause))
            chart->setCauseShown(cause, false);
    chart->installEventFilter(this);
    chart->viewport()->installEventFilter(this);
    auto* timeChart = qobject_cast<TimeChart*>(chart);
    if (timeChart == nullptr)
        return;
    if (m_selection)
        timeChart->setTimeSelection(m_selection);
    connect(timeChart, &TimeChart::pointed, this, [this](std::optional<Seconds> time) {
        m_pointed = time;
        showValues();
    });
    connect(timeChart, &TimeChart::zoomRequested, this, [this](double factor, Ticks around) {
        if (factor > 0)
            zoom(factor, around);
        else
            resetZoom();
    });
    connect(timeChart, &TimeChart::panRequested, this, &ChartPanel::pan);
}

std::vector<ChartKind> ChartPanel::shownKinds() const {
    std::vector<ChartKind> kinds;
    std::ranges::copy_if(allChartKinds, std::back_inserter(kinds),
                         [this](ChartKind kind) { return isShown(kind); });
    return kinds;
}

void ChartPanel::setShown(ChartKind kind, bool shown) {
    if (isShown(kind) == shown)
        return;
    m_shown[static_cast<std::size_t>(kind)] = shown;
    if (shown && chartOf(kind) == nullptr)
        make(kind);
    placeOf(kind).stale = true;
    layOut();
    QStringList ids;
    for (const ChartKind each : shownKinds())
        ids.append(idOf(each));
    QSettings().setValue(settingKey, ids);
    refreshNext();
    Q_EMIT shownChanged(kind, shown);
}

/// As many beside each other as there is room for, rows of equal length.
void ChartPanel::layOut() {
    const std::vector<ChartKind> kinds = shownKinds();
    const int count = std::max(1, static_cast<int>(kinds.size()));
    const int room = std::clamp((width() - timeMargin) / leastWidth, 1, count);
    const int rows = (count + room - 1) / room;
    const int columns = (count + rows - 1) / rows;
    for (const Place& place : m_places)
        if (place.chart) {
            m_grid->removeWidget(place.chart);
            place.chart->hide();
        }
    for (int i = 0; i < static_cast<int>(kinds.size()); ++i) {
        m_grid->addWidget(chartOf(kinds[static_cast<std::size_t>(i)]), i / columns, i % columns);
        chartOf(kinds[static_cast<std::size_t>(i)])->show();
    }
    for (int i = 0; i < std::max(columns, m_grid->columnCount()); ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    m_columns = columns;
}

void ChartPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int count = std::max(1, static_cast<int>(shownKinds().size()));
    const int room = std::clamp((width() - timeMargin) / leastWidth, 1, count);
    const int rows = (count + room - 1) / room;
    if ((count + rows - 1) / rows != m_columns)
        layOut();
}

void ChartPanel::allStale() {
    for (Place& place : m_places)
        place.stale = true;
}

void ChartPanel::setFrame(std::shared_ptr<const Frame> frame) {
    m_frame = std::move(frame);
    allStale();
    refreshNext();
}

void ChartPanel::setRange(Ticks from, Ticks to) {
    m_range = Range{from, to};
    if (m_zoom)
        return;
    allStale();
    refreshLater();
}

void ChartPanel::setRackPowers(std::map<std::string, Watts> powers) {
    m_rackPowers = std::move(powers);
    placeOf(ChartKind::power).stale = true;
    refreshLater();
}

ChartPanel::Range ChartPanel::rangeOnView() const {
    if (m_zoom)
        return *m_zoom;
    if (m_range)
        return *m_range;
    // A power of two of seconds: the axis moves seldom.
    Range whole{Ticks{0}, Ticks{static_cast<std::int64_t>(Ticks::perSecond)}};
    while (m_frame && whole.to < m_frame->timeline.end)
        whole.to += whole.to;
    return whole;
}

void ChartPanel::zoom(double factor, std::optional<Ticks> around) {
    const Range range = rangeOnView();
    const double from = static_cast<double>(range.from.count);
    const double to = static_cast<double>(range.to.count);
    const double middle = around ? static_cast<double>(around->count) : (from + to) / 2;
    const double run = m_frame ? static_cast<double>(m_frame->timeline.end.count) : to;
    const double length =
        std::clamp((to - from) / factor, std::max(10.0, leastZoom * run), std::max(to - from, 1.1 * run));
    const double share = (middle - from) / std::max(to - from, 1.0);
    const auto begin = static_cast<std::int64_t>(std::max(0.0, middle - share * length));
    setZoom(Range{Ticks{begin}, Ticks{begin + static_cast<std::int64_t>(length)}});
}

void ChartPanel::pan(double share) {
    Range range = rangeOnView();
    const auto way = static_cast<std::int64_t>(share * static_cast<double>((range.to - range.from).count));
    const std::int64_t least = -range.from.count;
    range.from += Ticks{std::max(way, least)};
    range.to += Ticks{std::max(way, least)};
    setZoom(range);
}

void ChartPanel::resetZoom() {
    setZoom(std::nullopt);
}

void ChartPanel::setZoom(std::optional<Range> zoom) {
    const bool was = isZoomed();
    m_zoom = zoom;
    m_resetButton->setVisible(isZoomed());
    allStale();
    refreshLater();
    if (was != isZoomed())
        Q_EMIT zoomedChanged(isZoomed());
}

bool ChartPanel::isSettled() const {
    return !m_frame || !isVisible() || std::ranges::none_of(shownKinds(), [this](ChartKind kind) {
        return m_places[static_cast<std::size_t>(kind)].stale;
    });
}

void ChartPanel::bringUpToDate() {
    if (!isVisible())
        grab(QRect(0, 0, 1, 1)); // sends the events that lay out what has not been on screen yet
    for (const ChartKind kind : shownKinds())
        if (m_frame && std::exchange(placeOf(kind).stale, false))
            refresh(kind);
}

void ChartPanel::refreshLater() {
    if (isVisible() && !m_timer.isActive() && !isSettled())
        m_timer.start(betweenCharts);
}

void ChartPanel::refreshNext() {
    if (!isVisible() || !m_frame)
        return;
    const std::size_t turns = (shownKinds().size() + aFrame - 1) / aFrame;
    for (std::size_t turn = 0; turn < turns; ++turn)
        refreshOne();
    refreshLater();
}

void ChartPanel::refreshOne() {
    for (std::size_t tried = 0; tried < chartKindCount; ++tried) {
        const ChartKind kind = allChartKinds[m_next];
        m_next = (m_next + 1) % chartKindCount;
        if (isShown(kind) && placeOf(kind).stale) {
            placeOf(kind).stale = false;
            return refresh(kind);
        }
    }
}

void ChartPanel::refresh(ChartKind kind) {
    const Range range = rangeOnView();
    Chart& chart = *chartOf(kind);
    chart.setRenderHint(QPainter::Antialiasing, m_frame->state != RunState::running);
    chart.refresh({m_frame, range.from, range.to, m_rackPowers});
    if (kind == ChartKind::causes) {
        const std::vector<Cause>& upward = static_cast<const CauseChart&>(chart).occurring();
        m_legend->setCauses({upward.rbegin(), upward.rend()});
        showValues();
    }
}

/// Under the pointer, or under the cursor, beside the names in every legend.
void ChartPanel::showValues() {
    std::optional<Seconds> time = m_pointed;
    if (!time && m_selection && m_selection->cursor())
        time = toSeconds(*m_selection->cursor());
    for (const ChartKind kind : shownKinds())
        if (auto* chart = qobject_cast<TimeChart*>(chartOf(kind)))
            chart->showValuesAt(time);
    const auto* causes = static_cast<const CauseChart*>(chartOf(ChartKind::causes));
    const ChartBin* bin = time && causes ? nearestBin(causes->bins(), *time) : nullptr;
    m_legend->setShares(bin ? &bin->shares : nullptr);
}

void ChartPanel::applyTheme(const Theme& theme) {
    for (const Place& place : m_places)
        if (place.chart)
            place.chart->applyTheme(theme);
    m_legend->applyTheme(theme);
    for (QWidget* widget : {m_side, m_plots}) {
        QPalette colors = widget->palette();
        colors.setColor(QPalette::Window, theme.surface);
        widget->setPalette(colors);
        widget->setAutoFillBackground(true);
    }
}

void ChartPanel::setTimeSelection(TimeSelection* selection) {
    m_selection = selection;
    connect(selection, &TimeSelection::cursorChanged, this, &ChartPanel::showValues);
    for (const Place& place : m_places)
        if (auto* chart = qobject_cast<TimeChart*>(place.chart))
            chart->setTimeSelection(selection);
}

int ChartPanel::pointCount() const {
    int points = 0;
    for (const ChartKind kind : shownKinds())
        points += chartOf(kind)->pointCount();
    return points;
}

std::optional<ChartKind> ChartPanel::chartInHand() const {
    const std::vector<ChartKind> kinds = shownKinds();
    for (const ChartKind kind : kinds)
        if (chartOf(kind)->hasFocus() || chartOf(kind)->isAncestorOf(focusWidget()))
            return kind;
    if (m_pressed && isShown(*m_pressed))
        return m_pressed;
    return kinds.empty() ? std::nullopt : std::optional(kinds.front());
}

bool ChartPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn)
        for (const ChartKind kind : shownKinds())
            if (watched == chartOf(kind) || watched == chartOf(kind)->viewport())
                m_pressed = kind;
    return QWidget::eventFilter(watched, event);
}

QString ChartPanel::csvOf(ChartKind kind) const {
    return chartOf(kind) ? QString::fromStdString(printCsv(chartOf(kind)->table())) : QString();
}

QSize ChartPanel::pictureSize() const {
    return m_plots->size() + QSize(timeMargin, 0);
}

QSize ChartPanel::pictureSize(ChartKind kind) const {
    return chartOf(kind) ? chartOf(kind)->size() : QSize();
}

void ChartPanel::paintPicture(QPainter& painter, const QRectF& target, const Theme& theme,
                              ChartKind kind) const {
    if (Chart* chart = chartOf(kind))
        chart->paintPicture(painter, target, theme);
}

void ChartPanel::paintPicture(QPainter& painter, const QRectF& target, const Theme& theme) const {
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / pictureSize().width(), target.height() / pictureSize().height());
    painter.fillRect(QRectF(QPointF(), QSizeF(pictureSize())), theme.surface);
    constexpr double sample = 12;
    painter.setFont(font());
    const double line = painter.fontMetrics().height() + 3;
    double top = 6;
    for (const Cause cause : m_legend->causes()) {
        if (!m_legend->isShown(cause))
            continue;
        paintSample(painter, QRectF(10.5, top + (line - sample) / 2, sample, sample), {cause}, true, theme);
        painter.setPen(theme.text);
        painter.drawText(QRectF(30, top, timeMargin - 32, line), Qt::AlignLeft | Qt::AlignVCenter,
                         causeLabel(cause));
        top += line;
    }
    for (const ChartKind kind : shownKinds()) {
        const QRect place = chartOf(kind)->geometry();
        chartOf(kind)->paintPicture(painter, QRectF(place).translated(timeMargin, 0), theme);
    }
    painter.restore();
}

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    allStale();
    refreshNext();
}

void ChartPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme(currentTheme());
}

} // namespace lockstep::ui
