#include "ui/timeline/TimelineWidget.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/theme/VectorPainting.h"
#include "ui/timeline/LaneWords.h"
#include "ui/timeline/TimeAxis.h"
#include "ui/timeline/TimelinePaint.h"

namespace lockstep::ui {

namespace {

/// Why there is no step to show.
QString lackOf(const Frame* frame) {
    return frame && frame->state == RunState::empty
               ? TimelineWidget::tr("This scenario cannot run yet: the list of problems says why.")
               : TimelineWidget::tr("Press Run to see what every GPU does.");
}

constexpr int axisHeight = 26;              // logical pixels
constexpr int busyMilliseconds = 250;       // between new figures: faster ones cannot be read
constexpr std::int64_t columnsAtOnce = 256; // drawn on the window's thread; more go to the worker

} // namespace

TimelineWidget::TimelineWidget(QWidget* parent)
    : QWidget(parent)
    , m_colors(RasterColors::of(currentTheme()))
    , m_followButton(new QToolButton(this))
    , m_filter(new QLineEdit(this))
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
    setUpFilter();
    m_settled.setSingleShot(true);
    m_settled.setInterval(busyMilliseconds);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        measureBusy();
        update();
    });
    connect(&m_lanes, &LaneModel::lanesChanged, this, [this] {
        layOut();
        drawNewColumns();
        showFilter();
        update();
    });
    connect(&m_days, &GpuDayLayer::arrived, this, [this] {
        drawNewColumns();
        update();
    });
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
    return {m_geometry, m_colors, m_drawsDays};
}

void TimelineWidget::setFrame(std::shared_ptr<const Frame> frame) {
    const bool isNewRun = m_frame && frame && frame->timeline.end < m_frame->timeline.end;
    m_frame = std::move(frame);
    if (isNewRun) {
        m_ring.clear();
        m_worker.cancel();
        m_days.clear();
        m_isScaled = false;
    }
    if (m_frame && m_frame->fleet != m_lanes.fleet()) {
        m_busyAge.invalidate();
        m_lanes.setFleet(m_frame->fleet);
    }
    if (m_follow || !m_isScaled)
        followEnd();
    const bool showsFigures = !m_busyAge.isValid() || m_busyAge.hasExpired(busyMilliseconds);
    if (showsFigures)
        measureBusy();
    if (!isVisible())
        return;
    drawNewColumns();
    // Names and figures cost as much as the lanes, and the scroll bar shows nothing of a frame.
    QRegion changed(showsFigures ? rect() : rect().adjusted(timeMargin, 0, 0, 0));
    if (m_scrollBar->isVisible())
        changed -= m_scrollBar->geometry();
    update(changed);
}

void TimelineWidget::layOut() {
    const double pixel = devicePixelRatioF();
    const auto rows = static_cast<int>(std::lround(std::max(1, height() - axisHeight) * pixel));
    m_geometry.lanes = {};
    if (const auto& fleet = m_lanes.fleet())
        m_geometry.lanes =
            LaneLayout::of(*fleet, m_lanes.lanes(), m_lanes.arrangement().expansion, rows, pixel);
    showBusy();
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
    placeHead();
    TimeScale scale = m_geometry.time;
    scale.width = std::max(1, static_cast<int>(std::lround(picture().width() * pixel)));
    setScale(scale);
}

void TimelineWidget::placeHead() {
    m_followButton->setGeometry(4, 2, m_followButton->sizeHint().width(), axisHeight - 4);
    const int left = m_followButton->geometry().right() + 4;
    m_filter->setGeometry(left, 2, timeMargin - left - 5, axisHeight - 5);
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
    return m_lanes.fleet() ? static_cast<double>(m_lanes.fleet()->quietStep().count) : 0.0;
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
    m_settled.start();
    Q_EMIT visibleRangeChanged(scale.from(), scale.to());
}

void TimelineWidget::drawNewColumns() {
    if (!hasSteps())
        return;
    m_drawsDays = wideEnoughForDays(m_frame->timeline, m_geometry.time, m_drawsDays);
    const RasterStyle wanted = style();
    const std::int64_t first = m_geometry.time.firstColumn;
    if (m_ring.fits(wanted) && m_ring.columnsToDraw(first, m_frame->timeline.end) <= columnsAtOnce)
        m_ring.moveTo(first, m_frame->timeline);
    else if (!m_worker.isDrawing(wanted))
        m_worker.draw(m_frame, wanted);
    m_days.look(m_frame->timeline, m_geometry, devicePixelRatioF());
}

void TimelineWidget::measureBusy() {
    m_busyAge.start();
    m_sums.clear();
    if (hasSteps()) {
        const TimelineView& view = m_frame->timeline;
        const Ticks from{std::max<std::int64_t>(visibleFrom().count, 0)};
        const auto columns = view.columnsBetween(from, std::max(visibleTo(), from + Ticks{1}), 8);
        for (const FleetGroup& group : m_lanes.fleet()->groups) {
            CauseSums& sums = m_sums.emplace_back(CauseSums{});
            for (const TimelineView::Column& column : columns) {
                const LaneSource source(fleetOf(view, *column), LaneKey::of(group.id));
                if (source.gpus() > 0)
                    addScaled(sums, source.sum(*column), 1);
            }
        }
    }
    m_lanes.setSums(m_sums);
    showBusy();
}

/// For lanes of whole groups and campuses.
void TimelineWidget::showBusy() {
    m_busy.clear();
    const auto& fleet = m_lanes.fleet();
    for (const LaneBand& band : m_geometry.lanes.bands) {
        CauseSums sums{};
        for (std::size_t i = 0; i < m_sums.size() && i < fleet->groups.size(); ++i) {
            const FleetGroup& group = fleet->groups[i];
            if (band.key.isCampus() ? fleet->campuses[group.campus].id == band.key.campus
                                    : group.id == band.key.group)
                addScaled(sums, m_sums[i], 1);
        }
        const bool isKnown = !band.key.isPart() && totalOf(sums) > 0;
        m_busy.push_back(isKnown ? std::optional(1 - idleShare(sums)) : std::nullopt);
    }
    describeForReaders();
}

void TimelineWidget::describeForReaders() {
    if (!hasSteps() || !m_lanes.fleet())
        return setAccessibleDescription(tr("Empty. %1").arg(lackOf(m_frame.get())));
    QStringList lanes;
    for (std::size_t i = 0; i < m_busy.size(); ++i) {
        const QString name = titleOf(*m_lanes.fleet(), m_geometry.lanes.bands[i].key).name;
        lanes << (m_busy[i] ? tr("%1: %2 % busy").arg(name).arg(std::lround(100 * *m_busy[i])) : name);
    }
    setAccessibleDescription(
        tr("What every GPU does, by time. A and D pan, W and S zoom, F fits the run, L follows it. %1")
            .arg(lanes.join(QStringLiteral(", "))));
}

std::optional<TimelineProbe> TimelineWidget::probeAt(QPointF position) const {
    if (!hasSteps() || !picture().contains(position))
        return std::nullopt;
    const QPointF at = toPicture(position);
    auto found = probe(m_frame->timeline, style(), static_cast<int>(at.x()), static_cast<int>(at.y()));
    if (found)
        if (const auto day = m_days.at(m_geometry, static_cast<int>(at.y()), m_geometry.time.timeAt(at.x())))
            tellActivity(*found, *day->activity, day->day->step->duration);
    return found;
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

void TimelineWidget::paintEvent(QPaintEvent* event) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    const QRectF lanes = picture();
    if (const auto& fleet = m_lanes.fleet(); fleet && event->rect().left() < timeMargin) {
        const LaneLabels labels{*fleet,       m_geometry,         m_busy, m_lanes.arrangement(),
                                m_pickedLane, devicePixelRatioF()};
        paintLaneLabels(painter, QRectF(0, lanes.top(), timeMargin, lanes.height()), labels, theme);
    }
    if (hasSteps()) {
        paintTimeAxis(painter, QRectF(lanes.left(), 0, lanes.width(), axisHeight), m_geometry.time, theme);
        painter.setClipRect(lanes);
        if (isVector(painter)) {
            paintLaneAreas(painter, lanes, m_colors);
        } else {
            m_ring.paint(painter, lanes, m_geometry);
            m_days.paint(painter, lanes, m_geometry, m_colors);
        }
        paintLaneLines(painter, lanes, m_geometry, devicePixelRatioF(), theme);
        painter.setClipping(false);
        if (m_selection)
            paintTimeMarks(painter, marks(), *m_selection, theme);
    } else {
        painter.setPen(theme.mutedText);
        painter.drawText(lanes, Qt::AlignCenter, lackOf(m_frame.get()));
    }
    if (hasSteps() && m_geometry.lanes.bands.empty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(lanes, Qt::AlignCenter,
                         m_lanes.filteredGroups() > 0 ? tr("No lane passes the filter.")
                                                      : tr("All lanes are hidden."));
    }
    painter.setPen(theme.outline);
    painter.drawLine(QPointF(timeMargin - 0.5, 0), QPointF(timeMargin - 0.5, height()));
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace lockstep::ui
