#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/JsonReader.h"

namespace lockstep {

/// What could be read of a text that is not JSON as a whole: what is sound stands, the rest is lost.
struct TornJson {
    Json json; ///< null where nothing could be read
    std::vector<StorageError> losses;
    /// Where items of a list were lost: by the list's pointer, the place each item that is left had.
    std::map<std::string, std::vector<std::size_t>> places;
};

/// Nesting is bounded by the caller. An item of a list is read whole or not at all.
TornJson readTornJson(std::string_view text, std::string_view name);

/// The text with each byte that is not UTF-8 made a question mark: as long as before.
std::string asUtf8(std::string_view text);

} // namespace lockstep
