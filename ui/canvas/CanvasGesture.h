#pragma once

#include <memory>

#include <QPoint>
#include <QPointF>

#include "ui/canvas/AnnotationLayout.h"
#include "ui/canvas/CanvasLayout.h"

namespace lockstep::ui {

class CanvasView;

/// One thing being done with a held mouse button, from press to release. It previews while it moves and
/// changes the document once, in finish(). Destroyed without finish() it leaves no trace: that is how Esc
/// cancels.
class CanvasGesture {
public:
    struct Pointer {
        QPoint view;           ///< pixels in the viewport
        QPointF scene;         ///< scene units
        bool additive = false; ///< Shift or Ctrl: adds to the selection
        bool free = false;     ///< Ctrl or Alt: nothing snaps, and a band takes out of the selection
    };

    virtual ~CanvasGesture() = default;
    virtual void moveTo(const Pointer& pointer) = 0;
    virtual void finish() = 0;
};

std::unique_ptr<CanvasGesture> startMove(CanvasView& view, const CanvasHit& hit,
                                         const CanvasGesture::Pointer& at);
std::unique_ptr<CanvasGesture> startLink(CanvasView& view, CampusId from, const CanvasGesture::Pointer& at);
/// By a corner of the note or frame that is selected.
std::unique_ptr<CanvasGesture> startResize(CanvasView& view, const Grip& grip,
                                           const CanvasGesture::Pointer& at);
std::unique_ptr<CanvasGesture> startBand(CanvasView& view, const CanvasGesture::Pointer& at);
/// `menu`: a press that never moved asks for the context menu.
std::unique_ptr<CanvasGesture> startPan(CanvasView& view, const CanvasGesture::Pointer& at, bool menu);

} // namespace lockstep::ui
