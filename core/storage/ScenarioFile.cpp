#include "core/storage/ScenarioFile.h"

#include <fstream>
#include <sstream>
#include <system_error>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Validation.h"
#include "core/storage/AtomicFile.h"
#include "core/storage/JsonPlace.h"
#include "core/storage/JsonReader.h"
#include "core/storage/PictureScenario.h"
#include "core/storage/ScenarioJson.h"

namespace lockstep {

namespace {

StorageError inputError(const std::filesystem::path& file, std::string message) {
    return {StorageError::Kind::input, file.filename().string(), 0, 0, "", std::move(message)};
}

std::string tooLong(const char* what, std::uintmax_t size, std::uintmax_t most) {
    return fmt::format("the file has {}, a {} at most {}; this is another kind of file",
                       printBytes({static_cast<double>(size)}), what,
                       printBytes({static_cast<double>(most)}));
}

/// The scenario that the bytes of a picture hold.
Loaded<std::string> inPicture(const std::filesystem::path& file, std::string_view bytes) {
    if (auto scenario = scenarioInPicture(bytes))
        return *std::move(scenario);
    return std::vector{StorageError{StorageError::Kind::content, file.filename().string(), 0, 0, "",
                                    "this picture holds no scenario; pictures that Lockstep exports hold "
                                    "the scenario they show, unless another program wrote them anew"}};
}

} // namespace

std::string StorageError::sentence() const {
    std::string place = file;
    if (line > 0)
        place += fmt::format("{}line {}, column {}", place.empty() ? "" : ", ", line, column);
    if (!pointer.empty())
        place += fmt::format("{}{}", place.empty() ? "" : ", at ", pointer);
    return place.empty() ? message : place + ": " + message;
}

Loaded<Scenario> parseScenario(std::string_view text, std::string_view name) {
    Loaded<Json> parsed = parseJson(text, name);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&parsed))
        return std::move(*errors);
    const Json& json = std::get<Json>(parsed);
    JsonReader::Source source{text, name, {}};
    if (!json.is_object() || !json.contains("lockstep"))
        return std::vector{StorageError{StorageError::Kind::content, std::string(name), 1, 1, "",
                                        "this is JSON, but not a Lockstep scenario: expected an object with "
                                        "“lockstep”, the format's version"}};
    Scenario scenario = readScenarioJson(json, source);
    if (!source.errors.empty())
        return std::move(source.errors);
    return scenario;
}

Loaded<std::string> readScenarioText(const std::filesystem::path& file) {
    std::error_code failure;
    const auto status = std::filesystem::status(file, failure);
    if (failure || !std::filesystem::exists(status))
        return std::vector{inputError(file, "there is no such file")};
    if (!std::filesystem::is_regular_file(status))
        return std::vector{inputError(file, "this is not a file; expected a scenario file, *.lockstep")};
    const std::uintmax_t size = std::filesystem::file_size(file, failure);
    const bool holdsPicture = isPicture(file);
    const std::uintmax_t most = holdsPicture ? largestPicture : largestScenarioFile;
    if (!failure && size > most)
        return std::vector{StorageError{StorageError::Kind::content, file.filename().string(), 0, 0, "",
                                        tooLong(holdsPicture ? "picture" : "scenario", size, most)}};
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream || (size > 0 && text.str().empty()))
        return std::vector{inputError(file, "the file cannot be read; may this user read it?")};
    if (holdsPicture)
        return inPicture(file, text.str());
    return std::move(text).str();
}

Loaded<Scenario> readScenario(const std::filesystem::path& file) {
    Loaded<std::string> text = readScenarioText(file);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&text))
        return std::move(*errors);
    return parseScenario(std::get<std::string>(text), file.filename().string());
}

Loaded<Scenario> openScenarioText(std::string_view text, std::string_view name, const TypeCatalog& shipped) {
    Loaded<Scenario> loaded = parseScenario(text, name);
    const auto* scenario = std::get_if<Scenario>(&loaded);
    if (!scenario)
        return loaded;
    std::vector<StorageError> errors;
    for (const Finding& finding : checkReferences(*scenario, overlaid(shipped, scenario->ownTypes))) {
        const TextPlace place = placeOfPointer(text, finding.pointer);
        errors.push_back({StorageError::Kind::content, std::string(name), place.line, place.column,
                          finding.pointer, finding.sentence});
    }
    if (!errors.empty())
        return errors;
    return loaded;
}

Loaded<Scenario> openScenario(const std::filesystem::path& file, const TypeCatalog& shipped) {
    Loaded<std::string> text = readScenarioText(file);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&text))
        return std::move(*errors);
    return openScenarioText(std::get<std::string>(text), file.filename().string(), shipped);
}

Loaded<std::string> withValueSet(std::string_view text, std::string_view pointer, std::string_view value) {
    Loaded<Json> parsed = parseJson(text, {});
    if (auto* errors = std::get_if<std::vector<StorageError>>(&parsed))
        return std::move(*errors);
    Json& json = std::get<Json>(parsed);
    const Loaded<Json> given = parseJson(value, {});
    const auto* refused = std::get_if<std::vector<StorageError>>(&given);
    if (refused && Json::accept(value)) // JSON, but nothing to be taken over
        return std::vector{StorageError{StorageError::Kind::content, "", 0, 0, std::string(pointer),
                                        refused->front().message}};
    const Json replacement = refused ? Json(value) : std::get<Json>(given);
    try {
        const Json::json_pointer target{std::string(pointer)};
        if (target.empty())
            throw std::invalid_argument("the whole scenario");
        Json& parent = json.at(target.parent_pointer());
        if (parent.is_array())
            json.at(target) = replacement;
        else if (parent.is_object())
            parent[target.back()] = replacement;
        else
            throw std::invalid_argument("not inside an object");
    } catch (const std::exception&) {
        return std::vector{
            StorageError{StorageError::Kind::content, "", 0, 0, std::string(pointer),
                         "nothing can be set here; expected a JSON pointer such as /links/0/channels"}};
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string printScenario(const Scenario& scenario) {
    return printScenarioJson(scenario).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<StorageError> writeScenario(const Scenario& scenario, const std::filesystem::path& file) {
    const std::string text = printScenario(scenario);
    // What cannot be read again must not replace what can.
    Loaded<Scenario> again = parseScenario(text, file.filename().string());
    if (auto* errors = std::get_if<std::vector<StorageError>>(&again))
        return std::move(*errors);
    if (const auto failure = writeAtomically(file, text))
        return {inputError(file, *failure)};
    return {};
}

} // namespace lockstep
