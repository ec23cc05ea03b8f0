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
inline constexpr std::uintmax_t largestScenarioFile = 16u << 20;

Loaded<Scenario> parseScenario(std::string_view text, std::string_view name = {});
Loaded<Scenario> readScenario(const std::filesystem::path& file);

/// Reads the file and checks that all it names exists, in itself and in `shipped` with its own types over it.
/// A plan that cannot run is no reason to refuse a file: `validate` finds that.
Loaded<Scenario> openScenario(const std::filesystem::path& file, const TypeCatalog& shipped);
Loaded<Scenario> openScenarioText(std::string_view text, std::string_view name, const TypeCatalog& shipped);

/// The bytes of a scenario file, or why they cannot be read (missing, a folder, too long).
Loaded<std::string> readScenarioText(const std::filesystem::path& file);

/// `text` with the value at a JSON pointer replaced, or added where its parent is an object. `value` is JSON,
/// or taken as a string where it is not.
Loaded<std::string> withValueSet(std::string_view text, std::string_view pointer, std::string_view value);

/// Ordered, indented, ends with a newline. The same scenario gives the same bytes.
std::string printScenario(const Scenario& scenario);

/// Atomic: an error leaves the old file as it was.
std::vector<StorageError> writeScenario(const Scenario& scenario, const std::filesystem::path& file);

} // namespace lockstep
