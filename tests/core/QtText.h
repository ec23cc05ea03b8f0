#pragma once

#include <string_view>

#include <QString>

/// For comparisons whose two sides are to be read where they differ.
inline QString asText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
