#include <QApplication>
#include <QScrollBar>

#include "core/edit/Picking.h"
#include "ui/canvas/CanvasGesture.h"
#include "ui/canvas/CanvasScene.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

namespace {

/// A rubber band that selects what it touches: added with Shift, taken out with Ctrl or Alt.
class BandGesture : public CanvasGesture {
public:
    BandGesture(CanvasView& view, const Pointer& at) : m_view(view), m_start(at) {}

    ~BandGesture() override { m_view.setBand({}); }

    void moveTo(const Pointer& pointer) override {
        m_sceneRect = QRectF(m_start.scene, pointer.scene).normalized();
        m_view.setBand(QRect(m_start.view, pointer.view).normalized());
    }

    void finish() override {
        Selection& selection = m_view.selection();
        const ThingSet found = m_sceneRect.isEmpty() ? ThingSet{} : m_view.canvas().thingsIn(m_sceneRect);
        if (m_start.free)
            selection.set(without(selection.things(), found));
        else if (m_start.additive)
            selection.set(united(selection.things(), found));
        else
            selection.set(found);
    }

private:
    CanvasView& m_view;
    Pointer m_start;
    QRectF m_sceneRect;
};

class PanGesture : public CanvasGesture {
public:
    PanGesture(CanvasView& view, const Pointer& at, bool menu)
        : m_view(view), m_start(at.view), m_last(at.view), m_menu(menu) {}

    ~PanGesture() override { m_view.viewport()->unsetCursor(); }

    void moveTo(const Pointer& pointer) override {
        if (!m_moved && (pointer.view - m_start).manhattanLength() < QApplication::startDragDistance())
            return;
        m_moved = true;
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
        m_view.panBy(pointer.view - m_last);
        m_last = pointer.view;
    }

    void finish() override {
        if (m_menu && !m_moved)
            m_view.showMenu(m_start);
    }

private:
    CanvasView& m_view;
    QPoint m_start;
    QPoint m_last;
    bool m_menu;
    bool m_moved = false;
};

} // namespace

std::unique_ptr<CanvasGesture> startBand(CanvasView& view, const CanvasGesture::Pointer& at) {
    return std::make_unique<BandGesture>(view, at);
}

std::unique_ptr<CanvasGesture> startPan(CanvasView& view, const CanvasGesture::Pointer& at, bool menu) {
    return std::make_unique<PanGesture>(view, at, menu);
}

} // namespace lockstep::ui
