// How pointer and commands move a timeline.
#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

namespace {

constexpr double panShare = 0.1;    // of the view, a key press
constexpr double zoomFactor = 1.25; // a key press or a notch of the wheel
constexpr double notch = 120;       // QWheelEvent's eighths of a degree

} // namespace

void TimelineWidget::setFollow(bool follow) {
    if (follow && m_isScaled) {
        const double onView =
            static_cast<double>((visibleTo() - visibleFrom()).count) / std::max(usualStepTicks(), 1.0);
        m_followSteps = m_follow ? usualSteps : std::max(onView, 1.0);
    }
    const bool changed = m_follow != follow;
    m_follow = follow;
    showFollow();
    if (follow) {
        followEnd();
        drawNewColumns();
        update();
    }
    if (changed)
        Q_EMIT followChanged(follow);
}

void TimelineWidget::showFollow() {
    m_followButton->setChecked(m_follow);
    m_followButton->setText(m_follow ? tr("● Follow") : tr("○ Follow"));
}

void TimelineWidget::leaveFollow() {
    if (m_follow)
        setFollow(false);
}

void TimelineWidget::fitRun() {
    if (!hasSteps())
        return;
    leaveFollow();
    setScale(TimeScale::fitting(Ticks{0}, m_frame->timeline.end, m_geometry.time.width));
    drawNewColumns();
    update();
}

void TimelineWidget::zoomAt(double factor, double x) {
    if (!hasSteps())
        return;
    leaveFollow();
    // No farther out than four times the run: beyond, there is nothing to find.
    const TimeScale widest =
        TimeScale::fitting(Ticks{0}, Ticks{4 * m_frame->timeline.end.count}, m_geometry.time.width);
    const TimeScale zoomed = m_geometry.time.zoomed(factor, x);
    setScale(zoomed.ticksPerPixel > widest.ticksPerPixel && factor < 1 ? m_geometry.time : zoomed);
    drawNewColumns();
    update();
}

void TimelineWidget::pan(std::int64_t columns) {
    if (!hasSteps() || columns == 0)
        return;
    leaveFollow();
    // Half a view beyond the run's ends and no farther, so that the run cannot be lost.
    const TimeScale& time = m_geometry.time;
    const std::int64_t least = std::min<std::int64_t>(-time.width / 2, time.firstColumn);
    const std::int64_t most =
        std::max(time.columnOf(m_frame->timeline.end) - time.width / 2, time.firstColumn);
    setScale(time.panned(std::clamp(columns, least - time.firstColumn, most - time.firstColumn)));
    drawNewColumns();
    update();
}

void TimelineWidget::scrollTo(int row) {
    m_geometry.scroll = std::clamp(row, 0, m_scrollBar->maximum());
    m_scrollBar->setValue(m_geometry.scroll);
    drawNewColumns();
    update();
}

void TimelineWidget::expand(const LaneKey& lane, double factor, double y) {
    const auto find = [this, lane] {
        return std::ranges::find(m_geometry.lanes.bands, lane, &LaneBand::key);
    };
    const auto before = find();
    if (before == m_geometry.lanes.bands.end())
        return;
    const bool isPinned = before->top < m_geometry.lanes.pinnedHeight;
    const double place = (y - m_geometry.viewRowOf(before->top)) / before->height;
    const int heightBefore = before->height;
    const auto& expansion = m_lanes.arrangement().expansion;
    const auto known = expansion.find(lane);
    const double old = known == expansion.end() ? 1.0 : known->second;
    const auto set = [&](double wanted) {
        m_lanes.apply([&](LaneArrangement& changed) { changed.expansion[lane] = wanted; });
    };
    set(std::max(1.0, old * factor));
    // The layout limits how tall a lane gets; growth that had no effect must not pile up.
    if (factor > 1 && find()->height == heightBefore)
        set(old);
    if (!isPinned)
        scrollTo(static_cast<int>(std::lround(find()->top + place * find()->height - y)));
}

LaneKey TimelineWidget::laneAt(QPointF position) const {
    const QPointF at = toPicture(position);
    if (at.y() < 0 || !m_lanes.fleet())
        return {};
    const int row = m_geometry.laneRowAt(static_cast<int>(at.y()));
    if (const LaneBand* band = m_geometry.lanes.bandAt(row))
        return band->key;
    const LaneHeader* header = m_geometry.lanes.headerAt(row);
    return header ? LaneKey::of(m_lanes.fleet()->campuses[header->campus].id) : LaneKey{};
}

LaneKey TimelineWidget::laneInHand() const {
    const LaneKey lane = underMouse() ? laneAt(mapFromGlobal(QPointF(QCursor::pos()))) : LaneKey{};
    if (lane.isValid())
        return lane;
    if (m_pickedLane.isValid() || m_geometry.lanes.bands.empty())
        return m_pickedLane;
    return m_geometry.lanes.bands.front().key;
}

void TimelineWidget::expandInHand(double factor) {
    const LaneKey lane = laneInHand();
    for (const LaneBand& band : m_geometry.lanes.bands)
        if (band.key == lane) {
            // About the middle of what is seen of it.
            const int top = std::max(m_geometry.viewRowOf(band.top), 0);
            const int bottom = std::min(m_geometry.viewRowOf(band.top) + band.height, m_geometry.height);
            return expand(lane, factor, 0.5 * (top + bottom));
        }
}

void TimelineWidget::expandLane() {
    expandInHand(2);
}
void TimelineWidget::shrinkLane() {
    expandInHand(0.5);
}
void TimelineWidget::zoomIn() {
    zoomAt(zoomFactor, 0.5 * m_geometry.time.width);
}
void TimelineWidget::zoomOut() {
    zoomAt(1 / zoomFactor, 0.5 * m_geometry.time.width);
}
void TimelineWidget::panLeft() {
    pan(-std::llround(panShare * m_geometry.time.width));
}
void TimelineWidget::panRight() {
    pan(std::llround(panShare * m_geometry.time.width));
}

void TimelineWidget::toStart() {
    pan(-m_geometry.time.firstColumn);
}
void TimelineWidget::toEnd() {
    setFollow(true);
}

bool TimelineWidget::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto found = probeAt(help->pos()))
        QToolTip::showText(help->globalPos(), describe(*found, m_days.linkNames()), this);
    else if (const Bookmark* mark = m_selection ? bookmarkAt(marks(), *m_selection, help->pos()) : nullptr)
        QToolTip::showText(help->globalPos(), mark->note, this);
    else
        QToolTip::hideText();
    return true;
}

void TimelineWidget::wheelEvent(QWheelEvent* event) {
    const QPointF at = toPicture(event->position());
    const double notches = event->angleDelta().y() / notch;
    const double sideways = event->angleDelta().x() / notch;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        expand(laneAt(event->position()), std::pow(zoomFactor, notches), at.y());
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        scrollTo(m_geometry.scroll - static_cast<int>(notches * 3 * m_scrollBar->singleStep()));
    } else {
        if (notches != 0)
            zoomAt(std::pow(zoomFactor, notches), at.x());
        pan(-std::llround(sideways * panShare * m_geometry.time.width));
    }
    event->accept();
}

void TimelineWidget::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position();
    if (event->button() == Qt::RightButton && laneAt(m_pressed).isValid()) {
        m_pickedLane = laneAt(m_pressed);
        update();
    }
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    beginDrag(*event);
}

void TimelineWidget::mouseMoveEvent(QMouseEvent* event) {
    if (!m_drag)
        return QWidget::mouseMoveEvent(event);
    const QPointF moved = event->position() - m_drag->start;
    m_drag->moved = m_drag->moved || moved.manhattanLength() >= QApplication::startDragDistance();
    if (!m_drag->moved)
        return;
    if (m_drag->isRange)
        return dragRange(event->position().x());
    if (m_drag->lane.isValid())
        return dragLane(m_drag->lane, event->position().y());
    setCursor(Qt::ClosedHandCursor);
    const QPointF pixels = moved * devicePixelRatioF();
    pan(m_drag->firstColumn - std::llround(pixels.x()) - m_geometry.time.firstColumn);
    scrollTo(m_drag->scroll - static_cast<int>(std::lround(pixels.y())));
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent* event) {
    const bool isClick = m_drag && !m_drag->moved && event->button() == Qt::LeftButton;
    m_drag.reset();
    unsetCursor();
    if (!isClick)
        return QWidget::mouseReleaseEvent(event);
    placeCursor(*event);
    pickFrom(*event);
}

void TimelineWidget::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up)
        scrollTo(m_geometry.scroll - m_scrollBar->singleStep());
    else if (event->key() == Qt::Key_Down)
        scrollTo(m_geometry.scroll + m_scrollBar->singleStep());
    else
        QWidget::keyPressEvent(event);
}

} // namespace lockstep::ui
