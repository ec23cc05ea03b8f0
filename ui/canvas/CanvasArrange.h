#pragma once

#include "core/edit/Arrange.h"

namespace lockstep::ui {

class CanvasView;

/// Each is one step of undo.
void alignSelection(CanvasView& view, Alignment alignment);
void distributeSelection(CanvasView& view, Direction direction);
void tidyCanvas(CanvasView& view); ///< in a moment
/// Collapses the selected campuses, or expands them where all are collapsed.
void toggleCollapsed(CanvasView& view);

} // namespace lockstep::ui
