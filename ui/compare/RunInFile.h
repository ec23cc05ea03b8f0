#pragma once

#include <filesystem>

#include "core/storage/RunFile.h"

namespace lockstep::ui {

/// What a file holds as a run, or why it holds none: a run, a scenario, or a picture of one.
Loaded<RunLog> runInFile(const std::filesystem::path& file, const TypeCatalog& types);

} // namespace lockstep::ui
