// Mouse, wheel and drops of CanvasView.
#include <cmath>
#include <utility>

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include "ui/canvas/CanvasAnnotations.h"
#include "ui/canvas/CanvasDrop.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

namespace {

constexpr double wheelZoom = 1.2; ///< a notch
constexpr double wheelNotch = 120;

} // namespace

CanvasGesture::Pointer CanvasView::pointerAt(QPoint viewPoint, Qt::KeyboardModifiers modifiers) const {
    return {viewPoint, mapToScene(viewPoint), (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) != 0,
            (modifiers & (Qt::ControlModifier | Qt::AltModifier)) != 0};
}

std::unique_ptr<CanvasGesture> CanvasView::gestureFor(const QMouseEvent& event) {
    const CanvasGesture::Pointer at = pointerAt(event.position().toPoint(), event.modifiers());
    if (event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && m_spaceHeld))
        return startPan(*this, at, false);
    const CanvasHit hit = m_scene->hitAt(at.scene);
    if (event.button() == Qt::RightButton) {
        if (!hit.isEmpty() && !isSelected(hit))
            select(hit);
        return startPan(*this, at, true);
    }
    if (event.button() != Qt::LeftButton)
        return nullptr;
    if (const std::optional<Badge> badge = m_scene->badgeAt(at.scene)) {
        Q_EMIT problemRequested(badge->pointer);
        return nullptr;
    }
    if (const Grip grip =
            gripAt(m_scene->layout(), m_selection.things(), at.scene * m_scene->pixelsPerUnit());
        grip.valid())
        return startResize(*this, grip, at);
    if (const CampusId from = m_scene->handleAt(at.scene); from.valid())
        return startLink(*this, from, at);
    if (hit.isEmpty())
        return startBand(*this, at);
    return startMove(*this, hit, at);
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    if (m_gesture)
        return;
    m_showsFocus = false;
    m_pointer = event->position().toPoint();
    finishText(true);
    viewport()->update();
    m_gesture = gestureFor(*event);
    m_gestureButton = event->button();
    event->accept();
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    m_pointer = at;
    if (m_gesture)
        m_gesture->moveTo(pointerAt(at, event->modifiers()));
    else
        hoverAt(at);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != m_gestureButton)
        return;
    if (m_gesture)
        m_gesture->moveTo(pointerAt(event->position().toPoint(), event->modifiers()));
    endGesture(true);
    if (!QApplication::activePopupWidget())
        hoverAt(event->position().toPoint()); // something else may lie there now
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    const CanvasHit pressed = m_scene->hitAt(mapToScene(at));
    if (event->button() != Qt::LeftButton || m_spaceHeld)
        return mousePressEvent(event);
    if (pressed.isEmpty())
        return Q_EMIT addRequested(at);
    if (m_scene->badgeAt(mapToScene(at)))
        return;
    if (!isSelected(pressed))
        select(pressed);
    if (pressed.note.valid() || pressed.frame.valid())
        return editTextOn(*this);
    drillInto(pressed, at);
}

void CanvasView::endGesture(bool finish) {
    // Taken out first: finishing may open a menu or replace the scenario, and must not meet itself again.
    const std::unique_ptr<CanvasGesture> gesture = std::move(m_gesture);
    m_gestureButton = Qt::NoButton;
    if (gesture && finish)
        gesture->finish();
}

void CanvasView::hoverAt(QPoint viewPoint) {
    const QPointF scenePoint = mapToScene(viewPoint);
    const CampusId handle = m_scene->handleAt(scenePoint);
    const CanvasHit hit = handle.valid() ? CanvasHit{handle, {}, {}} : m_scene->hitAt(scenePoint);
    m_scene->setHovered(hit);
    hoverCell(scenePoint);
    if (m_spaceHeld)
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (handle.valid())
        viewport()->setCursor(Qt::CrossCursor);
    else
        viewport()->unsetCursor();
    tellHandle(handle.valid());
}

/// Once on coming and once on going: what others told stays while there is nothing to tell.
void CanvasView::tellHandle(bool isAtHandle) {
    if (std::exchange(m_tellsHandle, isAtHandle) != isAtHandle)
        Q_EMIT statusHint(isAtHandle ? tr("Pull to another campus to link them.") : QString());
}

void CanvasView::leaveEvent(QEvent* event) {
    QGraphicsView::leaveEvent(event);
    m_scene->setHovered({});
    frameCell(std::nullopt);
    tellHandle(false);
    if (!QApplication::activePopupWidget()) // a menu that opens under the pointer does not take it away
        m_pointer.reset();
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / wheelNotch;
    zoomTo(pixelsPerKilometer() * std::pow(wheelZoom, notches), event->position().toPoint());
    event->accept();
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    if (typeIn(*event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    const std::optional<LibraryType> type = typeIn(*event->mimeData());
    if (!type)
        return event->ignore();
    const QPointF at = mapToScene(event->position().toPoint());
    const DropPlan plan = planDrop(*type, m_scene->hitAt(at), toCanvas(at), m_document);
    const bool free = event->modifiers() & (Qt::AltModifier | Qt::ControlModifier);
    setGuides(plan.newCampus.valid() && !free ? newCampusStop(toCanvas(at)).guides
                                              : std::vector<SnapGuide>{});
    m_scene->setTarget(plan.target);
    Q_EMIT statusHint(plan.hint);
    if (plan.accepted())
        event->acceptProposedAction();
    else
        event->ignore();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent* event) {
    setGuides({});
    m_scene->setTarget({});
    Q_EMIT statusHint({});
    event->accept();
}

Snapped CanvasView::newCampusStop(CanvasPoint center) const {
    const QSizeF size = emptyTileSize() / pixelsPerKilometer();
    return snapped({{CampusId{}, center, {size.width()}, {size.height()}}});
}

CanvasPoint CanvasView::newCampusPlace(CanvasPoint center) const {
    const CanvasPoint shift = newCampusStop(center).shift;
    return {center.x + shift.x, center.y + shift.y};
}

void CanvasView::dropEvent(QDropEvent* event) {
    setGuides({});
    m_scene->setTarget({});
    const std::optional<LibraryType> type = typeIn(*event->mimeData());
    if (!type)
        return event->ignore();
    const QPointF at = mapToScene(event->position().toPoint());
    const bool free = event->modifiers() & (Qt::AltModifier | Qt::ControlModifier);
    const CanvasPoint place = free ? toCanvas(at) : newCampusPlace(toCanvas(at));
    DropPlan plan = planDrop(*type, m_scene->hitAt(at), place, m_document);
    if (!plan.accepted()) {
        Q_EMIT statusHint(plan.hint);
        return event->ignore();
    }
    if (type->kind == TypeKind::link)
        m_linkType = type->name;
    m_document.commit(std::move(plan.edit));
    if (plan.newCampus.valid())
        m_selection.set({plan.newCampus}, {}, {});
    Q_EMIT statusHint({});
    event->acceptProposedAction();
    setFocus(Qt::MouseFocusReason);
}

} // namespace lockstep::ui
