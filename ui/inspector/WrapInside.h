#pragma once

class QLabel;

namespace lockstep::ui {

/// Has the label wrap its text in the width there is, and never ask for more: one long word of the person's,
/// or in a source, would push all fields of the inspector over its right edge.
void wrapInside(QLabel& label);

} // namespace lockstep::ui
