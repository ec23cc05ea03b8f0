#include <algorithm>
#include <cmath>

#include "core/edit/Edits.h"
#include "core/scenario/Limits.h"
#include "ui/canvas/CanvasGesture.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasScene.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/Document.h"

namespace lockstep::ui {

namespace {

constexpr double leastFramePixels = 16;

class ResizeGesture : public CanvasGesture {
public:
    ResizeGesture(CanvasView& view, const Grip& grip, const Pointer& at)
        : m_view(view), m_grip(grip), m_start(at) {
        const CanvasLayout& layout = view.canvas().layout();
        for (const CanvasNote& note : layout.notes)
            if (note.id == grip.note)
                m_rect = note.rect;
        for (const CanvasFrameBox& frame : layout.frames)
            if (frame.id == grip.frame)
                m_rect = frame.rect;
    }

    ~ResizeGesture() override { m_view.canvas().endPreview(); }

    void moveTo(const Pointer& pointer) override {
        m_moved = m_moved || pointer.view != m_start.view;
        if (!m_moved)
            return;
        m_edit = editFor(pulled((pointer.scene - m_start.scene) * m_view.canvas().pixelsPerUnit()));
        m_view.canvas().preview(m_edit);
    }

    void finish() override {
        if (!m_moved)
            return;
        m_view.canvas().endPreview();
        m_view.document().commit(m_edit);
    }

private:
    /// The rectangle with its corner pulled so far; the opposite corner stays.
    QRectF pulled(QPointF way) const {
        const double least = m_grip.note.valid() ? limits::leastNoteSide : leastFramePixels;
        QRectF rect = m_rect;
        if (m_grip.corner == 0 || m_grip.corner == 3)
            rect.setLeft(std::min(rect.left() + way.x(), rect.right() - least));
        else
            rect.setRight(std::max(rect.right() + way.x(), rect.left() + least));
        if (m_grip.corner < 2)
            rect.setTop(std::min(rect.top() + way.y(), rect.bottom() - least));
        else
            rect.setBottom(std::max(rect.bottom() + way.y(), rect.top() + least));
        return rect;
    }

    ScenarioEdit editFor(const QRectF& rect) const {
        const Scenario& scenario = m_view.document().scenario();
        const double zoom = m_view.pixelsPerKilometer();
        const CanvasPoint center = toCanvas(rect.center() / m_view.canvas().pixelsPerUnit());
        if (const Note* before = scenario.find(m_grip.note)) {
            Note after = *before;
            after.position = center;
            after.width = std::min(std::round(rect.width()), limits::noteSide);
            after.height = std::min(std::round(rect.height()), limits::noteSide);
            return changeNote(scenario, after);
        }
        if (const CanvasFrame* before = scenario.find(m_grip.frame)) {
            CanvasFrame after = *before;
            after.position = center;
            after.width = {std::clamp(rect.width() / zoom, limits::leastFrameSide, limits::frameSide)};
            after.height = {std::clamp(rect.height() / zoom, limits::leastFrameSide, limits::frameSide)};
            return changeFrame(scenario, after);
        }
        return {};
    }

    CanvasView& m_view;
    Grip m_grip;
    Pointer m_start;
    QRectF m_rect; ///< pixels of the layout, before
    bool m_moved = false;
    ScenarioEdit m_edit;
};

} // namespace

std::unique_ptr<CanvasGesture> startResize(CanvasView& view, const Grip& grip,
                                           const CanvasGesture::Pointer& at) {
    return std::make_unique<ResizeGesture>(view, grip, at);
}

} // namespace lockstep::ui
