#pragma once

class QWidget;

namespace lockstep::ui {

/// Scrolling a panel must not change a value the pointer happens to pass: `field` takes the wheel only with
/// the focus.
void guardWheel(QWidget* field);

} // namespace lockstep::ui
