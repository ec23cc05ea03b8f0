#pragma once

#include "core/scenario/ThingSet.h"
#include "ui/canvas/CanvasLayout.h"

namespace lockstep::ui {

inline constexpr double gripRadius = 5; ///< of what a note or frame is resized by

/// Puts the notes and frames of the scenario where they are at the layout's zoom.
void placeAnnotations(CanvasLayout& layout, const Scenario& scenario);

std::array<QPointF, 4> cornersOf(const QRectF& rect); ///< upper left first, clockwise

/// A corner of the one note or frame that is selected.
struct Grip {
    NoteId note;
    FrameId frame;
    std::size_t corner = 0; ///< as cornersOf

    bool valid() const { return note.valid() || frame.valid(); }
};

Grip gripAt(const CanvasLayout& layout, const ThingSet& selected, QPointF point);

} // namespace lockstep::ui
