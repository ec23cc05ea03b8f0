#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/simulation/RunLog.h"
#include "core/storage/ScenarioFile.h"

namespace lockstep {

/// The format of run files that this program writes.
inline constexpr int runFormat = 1;

/// A run as a file, *.lockstep-run: JSON {"lockstep_run": 1, "steps": …, "revisions": [{"step": …,
/// "scenario": {…}}]}. It says everything about the run's result; the result is worked out anew.
struct SavedRun {
    RunLog log;
    std::uint64_t steps = 0;
};

std::string printRun(const SavedRun& run);
bool looksLikeRun(std::string_view text);
/// Checks what each scenario names against `shipped`, as openScenario does.
Loaded<SavedRun> openRunText(std::string_view text, std::string_view name, const TypeCatalog& shipped);
std::vector<StorageError> writeRun(const SavedRun& run, const std::filesystem::path& file);

} // namespace lockstep
