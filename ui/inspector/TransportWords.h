#pragma once

#include <QStringList>

namespace lockstep::ui {

/// The transports for people, in the order of the enumeration.
QStringList transportWords();

} // namespace lockstep::ui
