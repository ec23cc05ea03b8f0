#pragma once

#include <map>

#include "core/scenario/ThingSet.h"
#include "ui/canvas/CanvasLayout.h"

class QGraphicsScene;

namespace lockstep::ui {

class FrameItem;
class NoteItem;

/// The notes and frames of a scene. The scene owns the items.
class AnnotationLayer {
public:
    explicit AnnotationLayer(QGraphicsScene& scene) : m_scene(scene) {}

    void show(const Scenario& scenario);
    void place(const CanvasLayout& layout, double pixelsPerUnit);
    void emphasize(const ThingSet& selected, const CanvasHit& hovered);

private:
    QGraphicsScene& m_scene;
    std::map<NoteId, NoteItem*> m_notes;
    std::map<FrameId, FrameItem*> m_frames;
};

} // namespace lockstep::ui
