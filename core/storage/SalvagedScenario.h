#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "core/storage/ScenarioFile.h"

namespace lockstep {

/// What is sound of a damaged file.
struct SalvagedScenario {
    Scenario scenario;                 ///< all it names exists, as in a file that opens strictly
    std::vector<StorageError> dropped; ///< what is not as in the file, and what became of it; empty: all is
};

/// Opens a file as far as it is sound. A thing with a broken part is left out, and with it what hangs on it;
/// a broken value of which there is just one becomes the usual one. Reasons where nothing can be opened: it
/// is no scenario file, a newer one, or nothing in it could be read.
Loaded<SalvagedScenario> openScenarioLeniently(const std::filesystem::path& file, const TypeCatalog& shipped);
Loaded<SalvagedScenario> salvageScenario(std::string_view text, std::string_view name,
                                         const TypeCatalog& shipped);

} // namespace lockstep
