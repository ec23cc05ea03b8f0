// Snapping and text editing of CanvasView.
#include <algorithm>

#include "ui/canvas/CanvasView.h"
#include "ui/canvas/InPlaceEditor.h"
#include "ui/document/Document.h"

namespace lockstep::ui {

Snapped CanvasView::snapped(const std::vector<PlacedBox>& moving, SnapAxes axes, double pixels) const {
    if (!m_snaps)
        return {};
    const QRectF sight = mapToScene(viewport()->rect()).boundingRect();
    const double zoom = m_scene->pixelsPerUnit();
    return snapAmong(boxesOn(m_scene->layout(), m_document.scenario()), moving, pixelsPerKilometer(),
                     {sight.topLeft() * zoom, sight.size() * zoom}, axes, pixels);
}

void CanvasView::snapMoves(CanvasScene::Moves& moves, bool suspended) {
    std::vector<PlacedBox> moving;
    for (PlacedBox box : boxesOn(m_scene->layout(), m_document.scenario())) {
        const auto move = std::ranges::find(moves, box.id, &Move::id);
        if (move == moves.end())
            continue;
        box.center = move->to;
        moving.push_back(box);
    }
    const Snapped stop = suspended ? Snapped{} : snapped(moving);
    for (Move& move : moves)
        move.to = {move.to.x + stop.shift.x, move.to.y + stop.shift.y};
    setGuides(stop.guides);
}

CanvasPoint CanvasView::snappedNew(CanvasPoint center, QSizeF pixels) const {
    const double zoom = pixelsPerKilometer();
    const CanvasPoint shift =
        snapped({{CampusId{}, center, {pixels.width() / zoom}, {pixels.height() / zoom}}}).shift;
    return {center.x + shift.x, center.y + shift.y};
}

void CanvasView::setGuides(std::vector<SnapGuide> guides) {
    if (guides == m_guides)
        return;
    m_guides = std::move(guides);
    viewport()->update();
}

void CanvasView::startText(const QString& text, bool oneLine, const QRect& place,
                           std::function<void(const QString&)> keep) {
    finishText(true);
    m_editor = new InPlaceEditor(text, oneLine, viewport());
    m_editor->setGeometry(place);
    connect(m_editor, &InPlaceEditor::kept, this, std::move(keep));
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void CanvasView::finishText(bool keep) {
    if (m_editor)
        m_editor->finish(keep);
}

} // namespace lockstep::ui
