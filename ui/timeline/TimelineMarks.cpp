// How a timeline's cursors, range and bookmarks are set and gone to.
#include <algorithm>

#include <QMouseEvent>

#include "ui/timeline/TimeAxis.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

namespace {

/// The step's column that holds a time; null outside the run.
TimelineView::Column columnAt(const TimelineView& view, Ticks time) {
    const auto columns = view.columnsBetween(time, time + Ticks{1}, 1);
    return columns.empty() ? nullptr : columns.front();
}

} // namespace

void TimelineWidget::setTimeSelection(TimeSelection* selection) {
    m_selection = selection;
    for (const auto changed :
         {&TimeSelection::cursorChanged, &TimeSelection::rangeChanged, &TimeSelection::bookmarksChanged})
        connect(selection, changed, this, qOverload<>(&QWidget::update));
}

Ticks TimelineWidget::middle() const {
    return {(visibleFrom().count + visibleTo().count) / 2};
}

void TimelineWidget::centerOn(Ticks time) {
    pan(m_geometry.time.columnOf(time) - m_geometry.time.width / 2 - m_geometry.time.firstColumn);
}

/// A drag on the axis, or with Shift anywhere, draws the range; near one of its edges it moves that.
void TimelineWidget::beginDrag(const QMouseEvent& event) {
    m_drag = Drag{event.position(), m_geometry.time.firstColumn, m_geometry.scroll, false, false, {}};
    if (event.button() == Qt::LeftButton && event.position().x() < timeMargin)
        m_drag->lane = laneAt(event.position());
    if (!m_selection || !hasSteps() || event.button() != Qt::LeftButton)
        return;
    const MarkPlaces places = marks();
    m_drag->isRange =
        places.axis.contains(event.position()) ||
        (event.modifiers().testFlag(Qt::ShiftModifier) && places.lanes.contains(event.position()));
    if (!m_drag->isRange)
        return;
    m_rangeAnchor = places.timeAt(event.position().x());
    switch (edgeAt(places, *m_selection, event.position())) {
    case RangeEdge::from:
        m_rangeAnchor = m_selection->range()->to;
        break;
    case RangeEdge::to:
        m_rangeAnchor = m_selection->range()->from;
        break;
    case RangeEdge::none:
        break;
    }
}

void TimelineWidget::dragRange(double x) {
    const auto inRun = [this](Ticks time) { return std::clamp(time, Ticks{}, m_frame->timeline.end); };
    leaveFollow();
    m_selection->setRange(TimeRange{inRun(m_rangeAnchor), inRun(marks().timeAt(x))});
}

/// A click sets the cursor, with Shift the second one; on a bookmark it goes there.
void TimelineWidget::placeCursor(const QMouseEvent& event) {
    if (!m_selection || !hasSteps())
        return;
    const MarkPlaces places = marks();
    if (const Bookmark* bookmark = bookmarkAt(places, *m_selection, event.position()))
        return m_selection->setCursor(bookmark->time);
    const Ticks time = places.timeAt(event.position().x());
    if (!places.lanes.united(places.axis).contains(event.position()) || time < Ticks{} ||
        time >= m_frame->timeline.end)
        return;
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        m_selection->setSecondCursor(time);
    else
        m_selection->setCursor(time);
}

void TimelineWidget::focusSelection() {
    if (!hasSteps())
        return;
    std::optional<TimeRange> wanted = m_selection ? m_selection->range() : std::nullopt;
    if (!wanted && m_selection && m_selection->cursor())
        if (const auto step = columnAt(m_frame->timeline, *m_selection->cursor()))
            wanted = TimeRange{step->start, step->end()};
    if (!wanted)
        return fitRun();
    const TimeScale focused = TimeScale::fitting(wanted->from, wanted->to, m_geometry.time.width);
    if (focused == m_geometry.time)
        return fitRun();
    leaveFollow();
    setScale(focused);
    drawNewColumns();
    update();
}

void TimelineWidget::bookmarkHere() {
    if (!m_selection || !hasSteps())
        return;
    const Ticks time = m_selection->cursor().value_or(std::clamp(middle(), Ticks{}, m_frame->timeline.end));
    const auto step = columnAt(m_frame->timeline, time);
    m_selection->addBookmark(time, step ? tr("Step %1").arg(step->firstStep) : printMoment(time));
}

void TimelineWidget::goTo(const Bookmark& bookmark) {
    m_selection->setCursor(bookmark.time);
    centerOn(bookmark.time);
}

void TimelineWidget::nextBookmark() {
    if (!m_selection)
        return;
    const Ticks now = m_selection->cursor().value_or(middle());
    for (const Bookmark& bookmark : m_selection->bookmarks())
        if (bookmark.time > now)
            return goTo(bookmark);
}

void TimelineWidget::previousBookmark() {
    if (!m_selection)
        return;
    const Ticks now = m_selection->cursor().value_or(middle());
    const auto& marks = m_selection->bookmarks();
    for (auto bookmark = marks.rbegin(); bookmark != marks.rend(); ++bookmark)
        if (bookmark->time < now)
            return goTo(*bookmark);
}

void TimelineWidget::clearMarks() {
    if (!m_selection)
        return;
    m_selection->setCursor(std::nullopt);
    m_selection->setRange(std::nullopt);
}

void TimelineWidget::cursorRight() {
    moveCursor(1);
}
void TimelineWidget::cursorLeft() {
    moveCursor(-1);
}

void TimelineWidget::moveCursor(int steps) {
    if (!m_selection || !hasSteps())
        return;
    const Ticks end = m_frame->timeline.end;
    Ticks time = m_selection->cursor().value_or(std::clamp(middle(), Ticks{}, end - Ticks{1}));
    if (const auto step = columnAt(m_frame->timeline, time); step && m_selection->cursor())
        time = steps > 0 ? step->end() : step->start - Ticks{1};
    time = std::clamp(time, Ticks{}, end - Ticks{1});
    m_selection->setCursor(time);
    if (time < visibleFrom() || time >= visibleTo())
        centerOn(time);
    else
        leaveFollow();
}

} // namespace lockstep::ui
