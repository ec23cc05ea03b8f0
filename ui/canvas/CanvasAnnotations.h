#pragma once

namespace lockstep::ui {

class CanvasView;

/// Adds a note at the pointer, or in the middle, and starts its text.
void addNoteTo(CanvasView& view);
/// Adds a frame around what is selected, or in the middle, and starts its title.
void addFrameTo(CanvasView& view);
/// Edits the text of the note or frame that is selected, where it stands.
void editTextOn(CanvasView& view);

} // namespace lockstep::ui
