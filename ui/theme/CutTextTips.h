#pragma once

class QAbstractItemView;

namespace lockstep::ui {

/// From now on the view tells in a tool tip what a cell says whose text it had to cut, where the cell has no
/// tool tip of its own.
void tellCutTexts(QAbstractItemView& view);

} // namespace lockstep::ui
