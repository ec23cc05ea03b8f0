#include "core/storage/ScenarioFile.h"

#include <fstream>
#include <sstream>
#include <system_error>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Limits.h"
#include "core/scenario/Validation.h"
#include "core/scenario/Words.h"
#include "core/storage/AtomicFile.h"
#include "core/storage/CatalogJson.h"
#include "core/storage/JobJson.h"
#include "core/storage/JsonPlace.h"
#include "core/storage/JsonReader.h"

namespace lockstep {

namespace {

void readCampus(JsonReader& reader, Scenario& scenario) {
    Campus& campus = scenario.campuses.emplace_back();
    campus.id = {reader.count("id", 1, 4e9)};
    campus.name = reader.text("name");
    campus.position.x.value = reader.number("x_km", -limits::position, limits::position);
    campus.position.y.value = reader.number("y_km", -limits::position, limits::position);
    campus.oversubscription = reader.numberOr("oversubscription", 1, 1, limits::oversubscription);
    campus.rails = reader.flagOr("rails", campus.rails);
    campus.leafPorts = reader.countOr("leaf_ports", campus.leafPorts, 1, limits::leafPorts);
}

void readRackGroup(JsonReader& reader, Scenario& scenario) {
    RackGroup& group = scenario.rackGroups.emplace_back();
    group.id = {reader.count("id", 1, 4e9)};
    group.campus = {reader.count("campus", 1, 4e9)};
    group.rack = reader.text("rack");
    group.count = reader.count("count", 0, limits::racks);
    group.age.value = reader.numberOr("age_years", 0, 0, limits::age);
}

void readLink(JsonReader& reader, Scenario& scenario) {
    Link& link = scenario.links.emplace_back();
    link.id = {reader.count("id", 1, 4e9)};
    link.from = {reader.count("from", 1, 4e9)};
    link.to = {reader.count("to", 1, 4e9)};
    link.type = reader.text("type");
    link.channels = reader.count("channels", 1, limits::channels);
    link.age.value = reader.numberOr("age_years", 0, 0, limits::age);
    link.routeFactor = reader.numberOr("route_factor", 1.3, 1, limits::routeFactor);
    if (reader.has("length_km"))
        link.pinnedLength = Kilometers{reader.number("length_km", 0, limits::length)};
    if (reader.has("transport"))
        link.transport = static_cast<Transport>(reader.choice("transport", transportNames));
}

void readOwnFactor(JsonReader& reader, Scenario& scenario) {
    OwnFactor& own = scenario.ownFactors.emplace_back();
    own.gpu = reader.text("gpu");
    own.precision = static_cast<Precision>(reader.choice("precision", precisionNames));
    own.factor = reader.number("factor", limits::leastOwnFactor, limits::ownFactor);
    own.source = reader.textOr("source", "");
}

void readFormat(JsonReader& reader) {
    const double format = reader.number("lockstep", 1, 1e9);
    if (format > scenarioFormat)
        reader.complain(
            "/lockstep",
            fmt::format("this file has format {}, this program reads up to {}; open it with a newer "
                        "version of Lockstep",
                        printNumber(format), scenarioFormat));
}

void readScenarioInto(JsonReader& reader, Scenario& scenario) {
    scenario.catalogVersion = reader.text("catalog");
    scenario.name = reader.text("name");
    scenario.question = reader.textOr("question", "");
    scenario.seed = reader.wide("seed");
    reader.list("campuses", [&](JsonReader& item) { readCampus(item, scenario); });
    reader.list("rack_groups", [&](JsonReader& item) { readRackGroup(item, scenario); });
    reader.list("links", [&](JsonReader& item) { readLink(item, scenario); });
    reader.object("job", [&](JsonReader& job) { readJob(job, scenario.job); });
    if (reader.has("own_types"))
        reader.object("own_types", [&](JsonReader& types) { readTypes(types, scenario.ownTypes); });
    reader.list("own_factors", [&](JsonReader& item) { readOwnFactor(item, scenario); });
    reader.list("assumptions", [&](JsonReader& item) {
        Assumption& assumption = scenario.assumptions.emplace_back();
        assumption.about = item.textOr("about", "");
        assumption.text = item.text("text");
        assumption.source = item.textOr("source", "");
    });
    reader.finish();
}

Json printCampus(const Campus& campus) {
    return {{"id", campus.id.value},
            {"name", campus.name},
            {"x_km", plainNumber(campus.position.x.value)},
            {"y_km", plainNumber(campus.position.y.value)},
            {"oversubscription", plainNumber(campus.oversubscription)},
            {"rails", campus.rails},
            {"leaf_ports", campus.leafPorts}};
}

Json printLink(const Link& link) {
    Json json = {{"id", link.id.value},
                 {"from", link.from.value},
                 {"to", link.to.value},
                 {"type", link.type},
                 {"channels", link.channels},
                 {"age_years", plainNumber(link.age.value)},
                 {"route_factor", plainNumber(link.routeFactor)}};
    if (link.pinnedLength)
        json["length_km"] = plainNumber(link.pinnedLength->value);
    if (link.transport)
        json["transport"] = nameOf(*link.transport);
    return json;
}

StorageError inputError(const std::filesystem::path& file, std::string message) {
    return {StorageError::Kind::input, file.filename().string(), 0, 0, "", std::move(message)};
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
    Scenario scenario;
    JsonReader reader(json, "", source);
    readFormat(reader);
    if (source.errors.empty())
        readScenarioInto(reader, scenario);
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
    if (!failure && size > largestScenarioFile)
        return std::vector{
            StorageError{StorageError::Kind::content, file.filename().string(), 0, 0, "",
                         fmt::format("the file has {}, a scenario at most {}; this is another kind of "
                                     "file",
                                     printBytes({static_cast<double>(size)}),
                                     printBytes({static_cast<double>(largestScenarioFile)}))}};
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream || (size > 0 && text.str().empty()))
        return std::vector{inputError(file, "the file cannot be read; may this user read it?")};
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
    Json json = {{"lockstep", scenarioFormat},   {"catalog", scenario.catalogVersion},
                 {"name", scenario.name},        {"question", scenario.question},
                 {"seed", scenario.seed},        {"campuses", Json::array()},
                 {"rack_groups", Json::array()}, {"links", Json::array()},
                 {"job", printJob(scenario.job)}};
    for (const Campus& campus : scenario.campuses)
        json["campuses"].push_back(printCampus(campus));
    for (const RackGroup& group : scenario.rackGroups)
        json["rack_groups"].push_back({{"id", group.id.value},
                                       {"campus", group.campus.value},
                                       {"rack", group.rack},
                                       {"count", group.count},
                                       {"age_years", plainNumber(group.age.value)}});
    for (const Link& link : scenario.links)
        json["links"].push_back(printLink(link));
    if (const Json types = printTypes(scenario.ownTypes); !types.empty())
        json["own_types"] = types;
    for (const OwnFactor& own : scenario.ownFactors)
        json["own_factors"].push_back({{"gpu", own.gpu},
                                       {"precision", nameOf(own.precision)},
                                       {"factor", plainNumber(own.factor)},
                                       {"source", own.source}});
    if (!scenario.assumptions.empty())
        json["assumptions"] = Json::array();
    for (const Assumption& assumption : scenario.assumptions)
        json["assumptions"].push_back(
            {{"about", assumption.about}, {"text", assumption.text}, {"source", assumption.source}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
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
