#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/cli/RunCommand.h"
#include "core/calibration/ModelBasis.h"
#include "core/storage/ScenarioFile.h"

namespace lockstep::cli {

/// The shipped constants, a scenario over it and the text it was read from.
struct ScenarioInput {
    ModelBasis basis;
    Scenario scenario;
    std::string text;
};

/// Reads the file and applies the settings.
Loaded<ScenarioInput> readInput(const ScenarioOptions& options);

/// 3 where a file could not be read, else 1.
int exitCodeOf(const std::vector<StorageError>& errors);

} // namespace lockstep::cli
