#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace lockstep {

/// A place in a text, counted from 1; columns count bytes.
struct TextPlace {
    std::size_t line = 1;
    std::size_t column = 1;
};

TextPlace placeOf(std::string_view text, std::size_t byte);

/// Where the value that `pointer` names begins in well-formed JSON; of its nearest ancestor where it is
/// missing.
TextPlace placeOfPointer(std::string_view text, std::string_view pointer);

/// Where brackets nest deeper than `depth`, if they do. Works on any bytes.
std::optional<std::size_t> findDeeperThan(std::string_view text, std::size_t depth);

} // namespace lockstep
