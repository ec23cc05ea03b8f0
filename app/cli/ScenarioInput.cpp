#include "app/cli/ScenarioInput.h"

#include <algorithm>
#include <filesystem>

#include "core/calibration/ModelBasis.h"
#include "core/storage/CatalogFile.h"

namespace lockstep::cli {

namespace {

using Errors = std::vector<StorageError>;

Loaded<std::string> withSettings(std::string text, const std::vector<std::string>& settings) {
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        Loaded<std::string> changed =
            withValueSet(text, setting.substr(0, equals), setting.substr(equals + 1));
        if (std::holds_alternative<Errors>(changed))
            return changed;
        text = std::get<std::string>(std::move(changed));
    }
    return text;
}

} // namespace

Loaded<ScenarioInput> readInput(const ScenarioOptions& options) {
    Loaded<ModelBasis> basis = readModelBasis(findResources() / "catalog");
    if (auto* errors = std::get_if<Errors>(&basis))
        return std::move(*errors);
    Loaded<std::string> text = readScenarioText(options.file);
    if (auto* errors = std::get_if<Errors>(&text))
        return std::move(*errors);
    const std::string name = std::filesystem::path(options.file).filename().string();
    // The file as it is goes first, so that its own faults are told with its own lines.
    Loaded<Scenario> scenario =
        openScenarioText(std::get<std::string>(text), name, std::get<ModelBasis>(basis).types);
    if (!options.settings.empty() && std::holds_alternative<Scenario>(scenario)) {
        text = withSettings(std::get<std::string>(std::move(text)), options.settings);
        if (auto* errors = std::get_if<Errors>(&text))
            return std::move(*errors);
        scenario = openScenarioText(std::get<std::string>(text), name + " as set",
                                    std::get<ModelBasis>(basis).types);
    }
    if (auto* errors = std::get_if<Errors>(&scenario))
        return std::move(*errors);
    return ScenarioInput{std::get<ModelBasis>(std::move(basis)), std::get<Scenario>(std::move(scenario)),
                         std::get<std::string>(std::move(text))};
}

int exitCodeOf(const std::vector<StorageError>& errors) {
    const bool unread = std::ranges::any_of(
        errors, [](const StorageError& error) { return error.kind == StorageError::Kind::input; });
    return unread ? inputOutput : badScenario;
}

} // namespace lockstep::cli
