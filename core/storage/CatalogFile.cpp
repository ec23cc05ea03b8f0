#include "core/storage/CatalogFile.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>

#ifdef __linux__
#include <unistd.h>
#endif

#include "core/storage/CatalogJson.h"

namespace lockstep {

namespace {

std::vector<StorageError> readFile(const std::filesystem::path& file, TypeCatalog& catalog) {
    Loaded<std::string> loaded = readScenarioText(file);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&loaded))
        return std::move(*errors);
    const std::string& text = std::get<std::string>(loaded);
    const std::string name = file.filename().string();
    Loaded<Json> parsed = parseJson(text, name);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&parsed))
        return std::move(*errors);
    JsonReader::Source source{text, name, {}};
    const Json& json = std::get<Json>(parsed);
    if (!json.is_object())
        return {StorageError{StorageError::Kind::content, name, 1, 1, "", "expected an object"}};
    JsonReader reader(json, "", source);
    reader.number("lockstep_catalog", 1, 1);
    catalog.version = reader.text("version");
    readTypes(reader, catalog);
    reader.finish();
    return std::move(source.errors);
}

std::filesystem::path folderOfProgram() {
#ifdef __linux__
    std::error_code failure;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
    return failure ? std::filesystem::path() : program.parent_path();
#else
    return std::filesystem::current_path();
#endif
}

} // namespace

Loaded<TypeCatalog> readCatalog(const std::filesystem::path& folder) {
    TypeCatalog catalog;
    std::vector<StorageError> errors;
    for (const char* file : {"gpus.json", "racks.json", "links.json", "models.json"}) {
        const auto found = readFile(folder / file, catalog);
        errors.insert(errors.end(), found.begin(), found.end());
    }
    if (!errors.empty())
        return errors;
    return catalog;
}

std::filesystem::path findResources() {
    const char* chosen = std::getenv("LOCKSTEP_RESOURCES");
    const std::filesystem::path home = folderOfProgram();
    const std::array candidates{std::filesystem::path(chosen ? chosen : ""), home / "resources",
                                home / ".." / "share" / "lockstep", home / ".." / "Resources",
                                std::filesystem::path(LOCKSTEP_SOURCE_RESOURCES)};
    std::error_code failure;
    for (const auto& candidate : candidates)
        if (!candidate.empty() && std::filesystem::is_directory(candidate / "catalog", failure))
            return candidate;
    return {};
}

} // namespace lockstep
