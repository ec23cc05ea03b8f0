#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/storage/ScenarioFile.h"

namespace lockstep {

using Json = nlohmann::ordered_json;

/// Parses JSON text; an error says where and what, in words. Nesting is bounded.
Loaded<Json> parseJson(std::string_view text, std::string_view name);

/// Whether brackets nest deeper than in any file of ours.
bool nestsTooDeep(std::string_view text);

/// Reads one object of a parsed text key by key. Every fault is collected with its place; a faulty value
/// reads as the fallback, so that one pass finds all faults.
class JsonReader {
public:
    struct Source {
        std::string_view text;
        std::string_view name;
        std::vector<StorageError> errors;
        std::size_t mostErrors = 50;     ///< past this many faults the rest says nothing new
        bool acceptsUnknownKeys = false; ///< they go to `unknownKeys` then
        std::vector<StorageError> unknownKeys = {};
    };

    JsonReader(const Json& node, std::string pointer, Source& source);
    ~JsonReader() = default;

    bool has(std::string_view key);
    const std::string& pointer() const { return m_pointer; }

    double number(std::string_view key, double least, double most);
    double numberOr(std::string_view key, double fallback, double least, double most);
    std::uint32_t count(std::string_view key, double least, double most);
    std::uint32_t countOr(std::string_view key, std::uint32_t fallback, double least, double most);
    std::uint64_t wide(std::string_view key); ///< any 64-bit unsigned number
    std::string text(std::string_view key);
    std::string textOr(std::string_view key, std::string fallback);
    bool flagOr(std::string_view key, bool fallback);
    std::size_t choice(std::string_view key, std::span<const std::string_view> names); ///< index into names
    std::size_t choiceOr(std::string_view key, std::size_t fallback, std::span<const std::string_view> names);

    /// Calls `read(JsonReader&)` for the object under `key`, if it is one.
    template<class Read>
    void object(std::string_view key, Read&& read) {
        if (const Json* node = member(key, "an object", &Json::is_object)) {
            JsonReader reader(*node, pointerTo(key), m_source);
            read(reader);
            reader.finish();
        }
    }
    /// Calls `read(JsonReader&)` for each object of the list under `key`; a missing list is an empty one.
    template<class Read>
    void list(std::string_view key, Read&& read) {
        if (!has(key))
            return;
        const Json* nodes = member(key, "a list", &Json::is_array);
        for (std::size_t i = 0; nodes && i < nodes->size(); ++i) {
            const std::string place = pointerTo(key) + "/" + std::to_string(i);
            if (!(*nodes)[i].is_object()) {
                complain(place, "expected an object, found " + described((*nodes)[i]));
                continue;
            }
            JsonReader reader((*nodes)[i], place, m_source);
            read(reader);
            reader.finish();
        }
    }

    /// Reports keys that nobody asked for, with the nearest one that somebody did.
    void finish();
    void complain(const std::string& pointer, std::string message);
    std::string pointerTo(std::string_view key) const;

private:
    void complain(const std::string& pointer, std::string message, std::vector<StorageError>& errors);
    const Json* member(std::string_view key, std::string_view expected, bool (Json::*fits)() const noexcept);
    static std::string described(const Json& node);

    const Json& m_node;
    std::string m_pointer;
    Source& m_source;
    std::vector<std::string> m_asked;
};

/// The JSON object in a file, read by `read(JsonReader&)`; every fault with its place, where there are any.
template<class Value, class Read>
Loaded<Value> readJsonFile(const std::filesystem::path& file, Read&& read) {
    using Errors = std::vector<StorageError>;
    Loaded<std::string> loaded = readScenarioText(file);
    if (auto* errors = std::get_if<Errors>(&loaded))
        return std::move(*errors);
    const std::string& text = std::get<std::string>(loaded);
    const std::string name = file.filename().string();
    Loaded<Json> parsed = parseJson(text, name);
    if (auto* errors = std::get_if<Errors>(&parsed))
        return std::move(*errors);
    const Json& json = std::get<Json>(parsed);
    if (!json.is_object())
        return Errors{{StorageError::Kind::content, name, 1, 1, "", "expected an object"}};
    JsonReader::Source source{text, name, {}};
    JsonReader reader(json, "", source);
    Value value = read(reader);
    reader.finish();
    if (!source.errors.empty())
        return std::move(source.errors);
    return value;
}

} // namespace lockstep
