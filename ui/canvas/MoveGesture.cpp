#include <QApplication>

#include "ui/canvas/CanvasGesture.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasScene.h"
#include "ui/canvas/CanvasView.h"

namespace lockstep::ui {

namespace {

class MoveGesture : public CanvasGesture {
public:
    MoveGesture(CanvasView& view, const CanvasHit& hit, const Pointer& at)
        : m_view(view), m_hit(hit), m_start(at) {
        if (at.additive)
            view.toggle(hit);
        else if (!view.isSelected(hit))
            view.select(hit);
    }

    ~MoveGesture() override {
        m_view.setGuides({});
        m_view.canvas().endPreview();
    }

    void moveTo(const Pointer& pointer) override {
        if (m_hit.link.valid())
            return;
        // A click never moves anything, not even with an unsteady hand.
        if (!m_dragging &&
            (pointer.view - m_start.view).manhattanLength() < QApplication::startDragDistance())
            return;
        m_dragging = true;
        m_moves = m_view.movedBy(m_hit, toCanvas(pointer.scene - m_start.scene));
        m_view.snapMoves(m_moves, pointer.free);
        m_view.canvas().previewMoves(m_moves);
    }

    void finish() override {
        if (m_dragging)
            m_view.commitMoves(m_moves, false);
        else if (!m_start.additive)
            m_view.selectAt(m_hit, m_start.scene);
    }

private:
    CanvasView& m_view;
    CanvasHit m_hit;
    Pointer m_start;
    bool m_dragging = false;
    CanvasScene::Moves m_moves;
};

} // namespace

std::unique_ptr<CanvasGesture> startMove(CanvasView& view, const CanvasHit& hit,
                                         const CanvasGesture::Pointer& at) {
    return std::make_unique<MoveGesture>(view, hit, at);
}

} // namespace lockstep::ui
