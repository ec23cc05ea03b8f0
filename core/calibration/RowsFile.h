#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/JsonReader.h"

namespace lockstep {

/// Whether a published measurement counts towards the errors.
enum class RowUse { score, report, exclude };

/// One published measurement. What `config` and `expected` hold depends on `kind`.
struct MeasuredRow {
    std::string id;
    std::string kind;   ///< training, collective, inference, ...
    std::string family; ///< rows of one publication
    std::string stack;  ///< software; may be empty
    RowUse use = RowUse::score;
    std::string why; ///< it is not scored
    std::string source;
    double minBytes = 0; ///< of a collective: smaller points are not compared
    Json config;
    Json expected;
};

struct MeasuredRows {
    std::vector<MeasuredRow> rows;
    std::vector<std::string> unknownKeys; ///< ignored, each once
};

/// Reads a list of rows, or an object whose `rows` is one.
Loaded<MeasuredRows> parseRows(std::string_view text, std::string_view name);
Loaded<MeasuredRows> readRows(const std::filesystem::path& file);

} // namespace lockstep
