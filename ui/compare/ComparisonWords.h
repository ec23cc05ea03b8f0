#pragma once

#include <QString>

#include "core/analysis/RunComparison.h"

namespace lockstep::ui {

/// What B brings against A and why.
QString conclusionWords(const RunComparison& comparison);

/// What separates the two, and whether chance does.
QString differenceWords(const RunComparison& comparison);

} // namespace lockstep::ui
