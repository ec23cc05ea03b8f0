#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// Why a file was not read or written. `sentence()` is what a person sees.
struct StorageError {
    enum class Kind { input, content };

    Kind kind = Kind::content;
    std::string file;     ///< name of the file or of the text; may be empty
    std::size_t line = 0; ///< from 1; 0 where there is no place
    std::size_t column = 0;
    std::string pointer; ///< JSON pointer; empty for the whole file
    std::string message; ///< what was found, what was expected, what to do

    std::string sentence() const;
};

/// The value asked for, or every reason found why there is none (never empty then).
template<class Value>
using Loaded = std::variant<Value, std::vector<StorageError>>;

/// The file format this program writes; older ones are migrated, newer ones are refused.
inline constexpr int scenarioFormat = 1;

/// A scenario file longer than this is refused unread.
inline constexpr std::uintmax_t largestScenarioFile = 64u << 20;

Loaded<Scenario> parseScenario(std::string_view text, std::string_view name = {});
Loaded<Scenario> readScenario(const std::filesystem::path& file);

/// Ordered, indented, ends with a newline. The same scenario gives the same bytes.
std::string printScenario(const Scenario& scenario);

/// Atomic: an error leaves the old file as it was.
std::vector<StorageError> writeScenario(const Scenario& scenario, const std::filesystem::path& file);

} // namespace lockstep
