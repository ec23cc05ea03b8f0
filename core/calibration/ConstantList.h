#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/storage/ScenarioFile.h"

namespace lockstep {

/// One figure of the catalog as it stands in its file.
struct NamedConstant {
    std::string name; ///< its key, which names the unit
    double value = 0;
    std::string source;
};

/// The figures of one thing: a GPU type, a generation of GPUs, a training software, or all of them.
struct ConstantOwner {
    std::string kind; ///< "GPU type", "training on", "collectives on", ...
    std::string name; ///< empty: they hold for all
    std::vector<NamedConstant> constants;
};

/// All figures behind a prediction, from gpus.json, calibration.json and collectives.json of the catalog
/// folder, in that order. Whatever has a value and a source there is listed, so that none can be forgotten.
Loaded<std::vector<ConstantOwner>> readConstants(const std::filesystem::path& folder);

} // namespace lockstep
