// Keys and focus of CanvasView.
#include <algorithm>

#include <QKeyEvent>

#include "ui/canvas/CanvasView.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

namespace {

constexpr double nudgePixels = 10;
constexpr double fineNudgePixels = 1;

} // namespace

bool CanvasView::nudge(int key, bool fine) {
    const double step = (fine ? fineNudgePixels : nudgePixels) / pixelsPerKilometer();
    CanvasPoint way;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        way.x = {key == Qt::Key_Left ? -step : step};
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        way.y = {key == Qt::Key_Up ? -step : step};
    else
        return false;
    const CanvasScene::Moves moves = movedBy({}, way);
    if (moves.empty())
        panBy(QPointF(-way.x.value * pixelsPerKilometer() * 4, -way.y.value * pixelsPerKilometer() * 4)
                  .toPoint());
    else
        commitMoves(moves);
    return true;
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_gesture)
        endGesture(false);
    else if (event->key() == Qt::Key_Escape)
        m_selection.clear();
    else if (event->key() == Qt::Key_Space)
        m_spaceHeld = true;
    else if (event->key() == Qt::Key_Plus)
        zoomIn();
    else if (event->key() == Qt::Key_Minus)
        zoomOut();
    else if (!nudge(event->key(), event->modifiers() & Qt::ShiftModifier))
        return event->ignore();
    event->accept();
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        m_spaceHeld = false;
    event->accept();
}

void CanvasView::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    const bool comesBack = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
    m_showsFocus = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                   reason == Qt::ShortcutFocusReason || (comesBack && m_showsFocus);
    m_scene->setFocused(true);
    viewport()->update();
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
    QGraphicsView::focusOutEvent(event);
    m_spaceHeld = false;
    m_scene->setFocused(false);
    viewport()->update();
}

bool CanvasView::focusNextPrevChild(bool next) {
    // Tab walks over campuses, then links, and leaves the canvas behind the last one.
    const Scenario& scenario = m_document.scenario();
    std::vector<CanvasHit> stops;
    for (const Campus& campus : scenario.campuses)
        stops.push_back({campus.id, {}, {}});
    for (const Link& link : scenario.links)
        stops.push_back({{}, {}, link.id});
    const auto at = std::ranges::find_if(stops, [this](const CanvasHit& stop) { return isSelected(stop); });
    const auto index =
        at == stops.end() ? (next ? -1 : static_cast<std::ptrdiff_t>(stops.size())) : at - stops.begin();
    const std::ptrdiff_t wanted = index + (next ? 1 : -1);
    if (!hasFocus() || wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(stops.size()))
        return QGraphicsView::focusNextPrevChild(next);
    select(stops[static_cast<std::size_t>(wanted)]);
    return true;
}

} // namespace lockstep::ui
