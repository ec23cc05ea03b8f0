#include "ui/canvas/AnnotationLayer.h"

#include <algorithm>

#include <QGraphicsScene>

#include "ui/canvas/FrameItem.h"
#include "ui/canvas/NoteItem.h"
#include "ui/canvas/SceneItems.h"

namespace lockstep::ui {

namespace {

template<class Key>
bool holds(const std::vector<Key>& ids, Key id) {
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void AnnotationLayer::show(const Scenario& scenario) {
    syncItems(m_notes, scenario.notes, m_scene);
    syncItems(m_frames, scenario.frames, m_scene);
}

void AnnotationLayer::place(const CanvasLayout& layout, double pixelsPerUnit) {
    for (const CanvasNote& note : layout.notes)
        m_notes.at(note.id)->place(note, pixelsPerUnit);
    for (const CanvasFrameBox& frame : layout.frames)
        m_frames.at(frame.id)->place(frame, pixelsPerUnit);
}

void AnnotationLayer::emphasize(const ThingSet& selected, const CanvasHit& hovered) {
    for (const auto& [id, item] : m_notes)
        item->setEmphasis({holds(selected.notes, id), hovered.note == id, false, false});
    for (const auto& [id, item] : m_frames)
        item->setEmphasis({holds(selected.frames, id), hovered.frame == id, false, false});
}

} // namespace lockstep::ui
