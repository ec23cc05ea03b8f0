#include "ui/timeline/TimelineWidget.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/timeline/LaneSource.h"
#include "ui/timeline/TimeAxis.h"
#include "ui/timeline/TimelinePaint.h"

namespace lockstep::ui {

namespace {

constexpr int axisHeight = 26;              // logical pixels
constexpr int busyMilliseconds = 250;       // between new figures: faster ones cannot be read
constexpr std::int64_t columnsAtOnce = 256; // drawn on the window's thread; more go to the worker

} // namespace

TimelineWidget::TimelineWidget(QWidget* parent)
    : QWidget(parent)
    , m_colors(RasterColors::of(currentTheme()))
    , m_followButton(new QToolButton(this))
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
    , m_followSteps(usualSteps) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    m_followButton->setToolTip(tr("Keep the newest steps on view (L)"));
    m_followButton->setCheckable(true);
    m_followButton->setAccessibleName(tr("Follow"));
    showFollow();
    m_followButton->setAutoRaise(true);
    m_scrollBar->hide();
    connect(m_followButton, &QToolButton::clicked, this, &TimelineWidget::setFollow);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &TimelineWidget::scrollTo);
    connect(&m_worker, &RasterWorker::drawn, this, [this](const TimelinePicture& drawn) {
        m_ring.adopt(drawn);
        drawNewColumns();
        update();
    });
    describeForReaders();
}

bool TimelineWidget::hasSteps() const {
    return m_frame && m_frame->timeline.steps > 0;
}

QRectF TimelineWidget::picture() const {
    const int right = m_scrollBar->isVisibleTo(this) ? m_scrollBar->width() : 0;
    return QRectF(timeMargin, axisHeight, std::max(1, width() - timeMargin - right),
                  std::max(1, height() - axisHeight));
}

MarkPlaces TimelineWidget::marks() const {
    const QRectF lanes = picture();
    return {QRectF(lanes.left(), 0, lanes.width(), axisHeight), lanes, m_geometry.time};
}

QPointF TimelineWidget::toPicture(QPointF position) const {
    return (position - picture().topLeft()) * devicePixelRatioF();
}

RasterStyle TimelineWidget::style() const {
    return {m_geometry, m_colors, m_days};
}

void TimelineWidget::setFrame(std::shared_ptr<const Frame> frame) {
    const bool isNewRun = m_frame && frame && frame->timeline.end < m_frame->timeline.end;
    m_frame = std::move(frame);
    if (isNewRun) {
        m_ring.clear();
        m_worker.cancel();
        m_isScaled = false;
    }
    if (m_frame && m_frame->fleet != m_fleet) {
        m_fleet = m_frame->fleet;
        layOut();
    }
    if (m_follow || !m_isScaled)
        followEnd();
    if (!m_busyAge.isValid() || m_busyAge.hasExpired(busyMilliseconds))
        measureBusy();
    if (!isVisible())
        return;
    drawNewColumns();
    update();
}

void TimelineWidget::layOut() {
    const double pixel = devicePixelRatioF();
    const auto rows = static_cast<int>(std::lround(std::max(1, height() - axisHeight) * pixel));
    m_geometry.lanes = m_fleet ? LaneLayout::of(*m_fleet, rows, m_expansion, pixel) : LaneLayout{};
    m_geometry.height = rows;
    const int most = std::max(0, m_geometry.lanes.height - rows);
    m_geometry.scroll = std::min(m_geometry.scroll, most);
    {
        const QSignalBlocker quiet(m_scrollBar);
        m_scrollBar->setRange(0, most);
        m_scrollBar->setPageStep(rows);
        m_scrollBar->setSingleStep(static_cast<int>(24 * pixel));
        m_scrollBar->setValue(m_geometry.scroll);
    }
    m_scrollBar->setVisible(most > 0);
    const int barWidth = m_scrollBar->sizeHint().width();
    m_scrollBar->setGeometry(width() - barWidth, axisHeight, barWidth, std::max(1, height() - axisHeight));
    m_followButton->setGeometry(4, 2, m_followButton->sizeHint().width(), axisHeight - 4);
    TimeScale scale = m_geometry.time;
    scale.width = std::max(1, static_cast<int>(std::lround(picture().width() * pixel)));
    setScale(scale);
}

double TimelineWidget::usualStepTicks() const {
    const TimelineView& view = m_frame->timeline;
    if (!view.levels.empty() && !view.levels.front().empty()) {
        // A mean, because the newest step may be an outlier.
        const auto& steps = view.levels.front();
        const auto count = static_cast<std::ptrdiff_t>(std::min<std::size_t>(steps.size(), 64));
        double ticks = 0;
        for (auto step = steps.end() - count; step != steps.end(); ++step)
            ticks += static_cast<double>((*step)->duration.count);
        return ticks / static_cast<double>(count);
    }
    if (view.steps > 0)
        return static_cast<double>(view.end.count) / static_cast<double>(view.steps);
    return m_fleet ? static_cast<double>(m_fleet->quietStep().count) : 0.0;
}

void TimelineWidget::followEnd() {
    if (!m_frame)
        return;
    const double step = usualStepTicks();
    if (step <= 0)
        return;
    m_isScaled = m_isScaled || hasSteps();
    setScale(m_geometry.time.following(m_frame->timeline.end, step, m_followSteps));
}

void TimelineWidget::setScale(const TimeScale& scale) {
    if (scale == m_geometry.time)
        return;
    m_geometry.time = scale;
    m_busyAge.invalidate();
    Q_EMIT visibleRangeChanged(scale.from(), scale.to());
}

void TimelineWidget::drawNewColumns() {
    if (!hasSteps())
        return;
    m_days = wideEnoughForDays(m_frame->timeline, m_geometry.time, m_days);
    const RasterStyle wanted = style();
    const std::int64_t first = m_geometry.time.firstColumn;
    if (m_ring.fits(wanted) && m_ring.columnsToDraw(first, m_frame->timeline.end) <= columnsAtOnce)
        m_ring.moveTo(first, m_frame->timeline);
    else if (!m_worker.isDrawing(wanted))
        m_worker.draw(m_frame, wanted);
}

void TimelineWidget::measureBusy() {
    m_busyAge.start();
    m_busy.clear();
    if (!hasSteps())
        return describeForReaders();
    const TimelineView& view = m_frame->timeline;
    const Ticks from{std::max<std::int64_t>(visibleFrom().count, 0)};
    const auto columns = view.columnsBetween(from, std::max(visibleTo(), from + Ticks{1}), 8);
    for (const LaneBand& band : m_geometry.lanes.bands) {
        CauseSums sums{};
        for (const TimelineView::Column& column : columns) {
            const LaneSource source(fleetOf(view, *column), band.id);
            if (source.gpus() > 0)
                addScaled(sums, source.sum(*column), 1);
        }
        const auto of = [&sums](Cause cause) { return sums[indexOf(cause)]; };
        const double total = totalOf(sums);
        m_busy.push_back(total > 0 ? (of(Cause::compute) + of(Cause::prefill) + of(Cause::decode)) / total
                                   : 0);
    }
    describeForReaders();
}

void TimelineWidget::describeForReaders() {
    if (!hasSteps() || !m_fleet)
        return setAccessibleDescription(tr("Empty. Press Run to see what every GPU does."));
    QStringList lanes;
    for (std::size_t i = 0; i < m_busy.size(); ++i)
        lanes << tr("%1: %2 % busy")
                     .arg(QString::fromStdString(m_fleet->groups[m_geometry.lanes.bands[i].group].label))
                     .arg(std::lround(100 * m_busy[i]));
    setAccessibleDescription(
        tr("What every GPU does, by time. A and D pan, W and S zoom, F fits the run, L follows it. %1")
            .arg(lanes.join(QStringLiteral(", "))));
}

std::optional<TimelineProbe> TimelineWidget::probeAt(QPointF position) const {
    if (!hasSteps() || !picture().contains(position))
        return std::nullopt;
    const QPointF at = toPicture(position);
    return probe(m_frame->timeline, style(), static_cast<int>(at.x()), static_cast<int>(at.y()));
}

void TimelineWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
    if (m_follow)
        followEnd();
    drawNewColumns();
}

void TimelineWidget::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    drawNewColumns();
}

void TimelineWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_colors = RasterColors::of(currentTheme());
    layOut();
    drawNewColumns();
    update();
}

void TimelineWidget::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    const QRectF lanes = picture();
    if (m_fleet) {
        const LaneLabels labels{*m_fleet, m_geometry, m_busy, devicePixelRatioF()};
        paintLaneLabels(painter, QRectF(0, lanes.top(), timeMargin, lanes.height()), labels, theme);
    }
    if (hasSteps()) {
        paintTimeAxis(painter, QRectF(lanes.left(), 0, lanes.width(), axisHeight), m_geometry.time, theme);
        painter.setClipRect(lanes);
        m_ring.paint(painter, lanes, m_geometry);
        paintLaneLines(painter, lanes, m_geometry, devicePixelRatioF(), theme);
        painter.setClipping(false);
        if (m_selection)
            paintTimeMarks(painter, marks(), *m_selection, theme);
    } else {
        painter.setPen(theme.mutedText);
        painter.drawText(lanes, Qt::AlignCenter, tr("Press Run to see what every GPU does."));
    }
    painter.setPen(theme.outline);
    painter.drawLine(QPointF(timeMargin - 0.5, 0), QPointF(timeMargin - 0.5, height()));
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace lockstep::ui
