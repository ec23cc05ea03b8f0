#include "ui/compare/RunInFile.h"

#include "core/analysis/RunComparison.h"

namespace lockstep::ui {

Loaded<RunLog> runInFile(const std::filesystem::path& file, const TypeCatalog& types) {
    Loaded<std::string> text = readScenarioText(file);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&text))
        return std::move(*errors);
    const std::string& bytes = std::get<std::string>(text);
    const std::string name = file.filename().string();
    if (looksLikeRun(bytes)) {
        Loaded<SavedRun> run = openRunText(bytes, name, types);
        if (auto* errors = std::get_if<std::vector<StorageError>>(&run))
            return std::move(*errors);
        return std::get<SavedRun>(std::move(run)).log;
    }
    Loaded<Scenario> scenario = openScenarioText(bytes, name, types);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&scenario))
        return std::move(*errors);
    return logOf(std::get<Scenario>(std::move(scenario)));
}

} // namespace lockstep::ui
