#pragma once

#include <QString>

#include "tests/core/SampleScenario.h"

namespace lockstep::ui {

inline QString shippedResources() {
    return QString::fromStdU16String(findResources().u16string());
}
inline QString exampleFile(const char* name) {
    return shippedResources() + QStringLiteral("/examples/") + QLatin1String(name);
}

} // namespace lockstep::ui
