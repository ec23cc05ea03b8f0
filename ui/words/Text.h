#pragma once

#include <string_view>

#include <QString>

namespace lockstep::ui {

/// A text of the core as it stands: a name, a number, a unit. What has words goes through fromCore.
inline QString toText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace lockstep::ui
