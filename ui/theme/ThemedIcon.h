#pragma once

#include <QIcon>
#include <QString>

namespace lockstep::ui {

/// The drawing :/icons/NAME.svg in the text color of the current theme, fainter where disabled. The drawings
/// use black for what takes that color.
QIcon themedIcon(const QString& name);

/// The program's own, in its own colors.
QIcon programIcon();

} // namespace lockstep::ui
