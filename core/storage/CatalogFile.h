#pragma once

#include <filesystem>

#include "core/storage/ScenarioFile.h"

namespace lockstep {

/// Reads gpus.json, racks.json, links.json and models.json of a folder.
Loaded<TypeCatalog> readCatalog(const std::filesystem::path& folder);

/// The folder `resources` of this program: beside the executable, installed, or in the source tree it was
/// built from; the environment variable LOCKSTEP_RESOURCES goes first. Empty where there is none.
std::filesystem::path findResources();

} // namespace lockstep
