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
constexpr qint64 burstPause = 800; ///< milliseconds without a step that end a burst

} // namespace

bool CanvasView::nudge(int key, bool fine) {
    const double step = (fine ? fineNudgePixels : nudgePixels) / pixelsPerKilometer();
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    if (!across && key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    const double signedStep = key == Qt::Key_Left || key == Qt::Key_Up ? -step : step;
    if (stepPart(across ? QPointF(signedStep < 0 ? -1 : 1, 0) : QPointF(0, signedStep < 0 ? -1 : 1)))
        return true;
    const CanvasPoint way = across ? CanvasPoint{{signedStep}, {}} : CanvasPoint{{}, {signedStep}};
    CanvasScene::Moves moves = movedBy({}, way);
    if (moves.empty()) {
        panBy(QPointF(-way.x.value * pixelsPerKilometer() * 4, -way.y.value * pixelsPerKilometer() * 4)
                  .toPoint());
        return true;
    }
    if (!fine)
        snapNudge(moves, {across, !across});
    commitNudge(key, moves);
    return true;
}

/// To the cell beside the marked one.
bool CanvasView::stepPart(QPointF way) {
    const auto next = m_selection.part() ? m_scene->neighborOf(*m_selection.part(), way) : std::nullopt;
    if (!next)
        return false;
    pickPart(*next);
    revealSelection();
    return true;
}

void CanvasView::snapNudge(CanvasScene::Moves& moves, SnapAxes axes) {
    std::vector<PlacedBox> moving;
    for (PlacedBox box : boxesOn(m_scene->layout(), m_document.scenario()))
        for (const Move& move : moves)
            if (move.id == box.id) {
                box.center = move.to;
                moving.push_back(box);
            }
    // Less than half a step either way: what stands in line always leaves it.
    const CanvasPoint shift = snapped(moving, axes, nudgePixels * 0.45).shift;
    for (Move& move : moves)
        move.to = {move.to.x + shift.x, move.to.y + shift.y};
}

void CanvasView::commitNudge(int key, const CanvasScene::Moves& moves) {
    const bool goesOn = m_burst.key == key && m_burst.edition == m_document.edition() &&
                        m_burst.since.isValid() && m_burst.since.elapsed() < burstPause;
    commitMoves(moves, goesOn);
    m_burst = {key, m_document.edition(), {}};
    m_burst.since.start();
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
    // Tab walks over campuses, then links, notes and frames, and leaves the canvas behind the last one.
    const Scenario& scenario = m_document.scenario();
    std::vector<CanvasHit> stops;
    for (const Campus& campus : scenario.campuses)
        stops.push_back({campus.id, {}, {}});
    for (const Link& link : scenario.links)
        stops.push_back({{}, {}, link.id});
    for (const Note& note : scenario.notes)
        stops.push_back({{}, {}, {}, note.id});
    for (const CanvasFrame& frame : scenario.frames)
        stops.push_back({{}, {}, {}, {}, frame.id});
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
