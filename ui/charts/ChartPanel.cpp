#include "ui/charts/ChartPanel.h"

#include <algorithm>

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QToolButton>

#include "ui/charts/CauseChart.h"
#include "ui/charts/CauseLegend.h"
#include "ui/charts/MakeChart.h"

namespace lockstep::ui {

namespace {

constexpr int leastWidth = 220;  // logical pixels, of a chart: four stand in a window of 1,440
constexpr int leastHeight = 130; // logical pixels, of a chart
constexpr int mostSideHeight = 84;
const QString settingKey = QStringLiteral("charts/shown");

} // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent)
    , m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_side(new QWidget(this))
    , m_legend(new CauseLegend)
    , m_resetButton(new QToolButton(m_side))
    , m_plots(new QWidget)
    , m_grid(new QGridLayout(m_plots))
    , m_none(new QLabel(tr("No chart is shown: choose some under View, Charts, or with a right click here."),
                        m_plots))
    , m_turns({[this](ChartKind kind) { return isShown(kind) && isVisible() && m_frame; },
               [this](ChartKind kind) { refresh(kind); }}) {
    setAccessibleName(tr("Charts"));
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(0);
    makeSide();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_box->addWidget(scrolled(m_plots, tr("Charts")), 1);
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

QScrollArea* ChartPanel::scrolled(QWidget* widget, const QString& name) {
    auto* area = new QScrollArea(this);
    area->setAccessibleName(name);
    area->setWidget(widget);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

/// The causes' legend, and the button that ends a zoom.
void ChartPanel::makeSide() {
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scrolled(m_legend, tr("Causes")), 1);
    m_resetButton->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_resetButton->setAutoRaise(true);
    m_resetButton->setText(tr("Reset zoom"));
    m_resetButton->setToolTip(tr("Show what the timeline shows again, and all values"));
    m_resetButton->hide();
    column->addWidget(m_resetButton);
    m_box->addWidget(m_side);
    connect(m_resetButton, &QToolButton::clicked, this, &ChartPanel::resetZoom);
    connect(m_legend, &CauseLegend::shownChanged, this, [this](Cause cause, bool shown) {
        for (const Place& place : m_places)
            if (place.chart)
                place.chart->setCauseShown(cause, shown);
        Q_EMIT hiddenEntriesChanged();
    });
}

void ChartPanel::make(ChartKind kind) {
    Chart* chart = makeChart(kind);
    placeOf(kind).chart = chart;
    chart->setParent(m_plots);
    chart->setMinimumSize(leastWidth - 30, leastHeight);
    chart->applyTheme(currentTheme());
    chart->setHiddenEntries(placeOf(kind).hidden);
    for (const Cause cause : m_legend->hidden())
        chart->setCauseShown(cause, false);
    chart->installEventFilter(this);
    chart->viewport()->installEventFilter(this);
    connect(chart, &Chart::zoomChanged, this, [this, kind](ChartAxis axis) { onZoomed(kind, axis); });
    connect(chart, &Chart::refreshNeeded, this, [this, kind] {
        m_turns.add(kind);
        m_turns.beginLater();
    });
    connect(chart, &Chart::resetRequested, this, [this, chart] {
        chart->resetZoom();
        m_stretch.zoom().reset();
        onTimeZoomed();
    });
    connect(chart, &Chart::hiddenEntriesChanged, this, &ChartPanel::hiddenEntriesChanged);
    if (qobject_cast<TimeChart*>(chart))
        connectTimeChart(kind);
}

void ChartPanel::connectTimeChart(ChartKind kind) {
    auto* chart = static_cast<TimeChart*>(chartOf(kind));
    if (m_selection)
        chart->setTimeSelection(m_selection);
    chart->setTimeZoom(&m_stretch.zoom());
    connect(chart, &TimeChart::pointed, this, [this](std::optional<Seconds> time) {
        m_pointed = time;
        showValues();
    });
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
    m_turns.addAll(); // another chart may name the causes now
    if (!isShown(ChartKind::causes) && !isShown(ChartKind::campuses) && !isShown(ChartKind::gpuTypes))
        nameCauses({});
    layOut();
    QStringList ids;
    for (const ChartKind each : shownKinds())
        ids.append(idOf(each));
    QSettings().setValue(settingKey, ids);
    m_turns.begin();
    showValues();
    tellZoomed();
    Q_EMIT shownChanged(kind, shown);
}

namespace {

bool isNarrow(int width) {
    return width < timeMargin + leastWidth;
}

} // namespace

/// As many beside each other as there is room for, rows of equal length.
int ChartPanel::columnsFor(int width) const {
    const int count = std::max(1, static_cast<int>(shownKinds().size()));
    const int room = std::clamp((width - (isNarrow(width) ? 0 : timeMargin)) / leastWidth, 1, count);
    const int rows = (count + room - 1) / room;
    return (count + rows - 1) / rows;
}

void ChartPanel::layOut() {
    const std::vector<ChartKind> kinds = shownKinds();
    const int columns = columnsFor(width());
    m_grid->removeWidget(m_none);
    m_none->setVisible(kinds.empty());
    if (kinds.empty())
        m_grid->addWidget(m_none, 0, 0);
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
    const int rows = (static_cast<int>(kinds.size()) + columns - 1) / columns;
    for (int i = 0; i < std::max(rows, m_grid->rowCount()); ++i)
        m_grid->setRowStretch(i, i < rows ? 1 : 0);
    m_columns = columns;
    layOutSide();
}

/// As wide as the timeline's labels, so that the plots start where its lanes do; above the plots where these
/// would have too little room beside it.
void ChartPanel::layOutSide() {
    const bool narrow = isNarrow(width());
    m_box->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_legend->setInRows(narrow);
    const int height = std::min(m_legend->heightIn(width()), mostSideHeight) +
                       (isZoomed() ? m_resetButton->sizeHint().height() : 0);
    m_side->setMinimumSize(narrow ? QSize(0, height) : QSize(timeMargin, 0));
    m_side->setMaximumSize(narrow ? QSize(QWIDGETSIZE_MAX, height) : QSize(timeMargin, QWIDGETSIZE_MAX));
}

void ChartPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (columnsFor(width()) != m_columns)
        layOut();
    else
        layOutSide();
}

void ChartPanel::setFrame(std::shared_ptr<const Frame> frame) {
    m_frame = std::move(frame);
    if (m_frame)
        m_stretch.setRunEnd(m_frame->timeline.end);
    m_turns.addAll();
    m_turns.begin();
}

void ChartPanel::setRange(Ticks from, Ticks to) {
    m_stretch.setTimeline({from, to});
    if (m_stretch.isZoomed())
        return;
    m_turns.addAll();
    m_turns.beginLater();
}

void ChartPanel::setRackPowers(std::map<std::string, Watts> powers) {
    m_rackPowers = std::move(powers);
    m_turns.add(ChartKind::power);
    m_turns.beginLater();
}

bool ChartPanel::isSettled() const {
    return m_turns.isSettled();
}

void ChartPanel::bringUpToDate() {
    if (!isVisible())
        grab(QRect(0, 0, 1, 1)); // sends the events that lay out what has not been on screen yet
    m_turns.finish([this](ChartKind kind) { return m_frame && isShown(kind); });
}

void ChartPanel::refresh(ChartKind kind) {
    const TimeRange range = m_stretch.shown();
    Chart& chart = *chartOf(kind);
    chart.setRenderHint(QPainter::Antialiasing, m_frame->state != RunState::running);
    chart.refresh({m_frame, range.from, range.to, m_rackPowers});
    if (kind == ChartKind::causes || (!isShown(ChartKind::causes) && !chart.causes().empty()))
        nameCauses(chart.causes());
    if (kind == ChartKind::causes)
        showValues();
}

/// In the legend that all charts share.
void ChartPanel::nameCauses(const std::vector<Cause>& upward) {
    const std::vector<Cause> downward(upward.rbegin(), upward.rend());
    if (downward == m_legend->causes())
        return;
    m_legend->setCauses(downward);
    layOutSide();
}

/// Under the pointer, or under the cursor, beside the names in every legend.
void ChartPanel::showValues() {
    std::optional<Seconds> time = m_pointed;
    if (!time && m_selection && m_selection->cursor())
        time = toSeconds(*m_selection->cursor());
    for (const ChartKind kind : shownKinds())
        chartOf(kind)->showValuesAt(time);
    const auto* causes =
        isShown(ChartKind::causes) ? static_cast<const CauseChart*>(chartOf(ChartKind::causes)) : nullptr;
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

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_turns.addAll();
    m_turns.begin();
}

void ChartPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme(currentTheme());
}

} // namespace lockstep::ui
