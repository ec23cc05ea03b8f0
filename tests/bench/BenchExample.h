#pragma once

#include <QString>

#include "core/storage/CatalogFile.h"

/// What benchmarks of the window open.
namespace lockstep {

inline QString resources() {
    return QString::fromStdU16String(findResources().u16string());
}
inline QString colossus() {
    return resources() + QStringLiteral("/examples/colossus-1.lockstep");
}

} // namespace lockstep
