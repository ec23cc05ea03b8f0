#include "core/storage/JsonReader.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/NearestName.h"
#include "core/storage/JsonPlace.h"

namespace lockstep {

namespace {

/// Deeper than any file of ours, shallower than any stack.
constexpr std::size_t deepestNesting = 64;

StorageError errorAt(std::string_view text, std::size_t byte, std::string_view name, std::string message) {
    const TextPlace place = placeOf(text, byte);
    return {StorageError::Kind::content, std::string(name), place.line, place.column, "", std::move(message)};
}

/// The text with bytes that are not UTF-8 replaced, so that it can be shown and written.
std::string validText(std::string_view text) {
    return Json::parse(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace)).get<std::string>();
}

/// At most this many bytes of UTF-8, cut between two letters.
std::string shortened(std::string text, std::size_t most) {
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0u) == 0x80u)
        --most;
    return text.substr(0, most) + "…";
}

/// Reads along to where the parser stumbles over a number, which its exception does not tell.
struct Stumble : nlohmann::json_sax<Json> {
    std::size_t byte = 0; ///< where the number begins
    std::string number;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string& lastToken, const Json::exception&) override {
        byte = position - lastToken.size();
        number = lastToken;
        return false;
    }
};

/// What the JSON library found, without its own prefix and position.
std::string reasonOf(const Json::exception& error) {
    std::string_view what = error.what();
    const std::size_t dash = what.find("; ");
    const std::size_t detail = what.find(" - ");
    if (detail != std::string_view::npos)
        what.remove_prefix(detail + 3);
    else if (dash != std::string_view::npos)
        what.remove_prefix(dash + 2);
    return validText(what);
}

} // namespace

Loaded<Json> parseJson(std::string_view text, std::string_view name) {
    if (const auto deep = findDeeperThan(text, deepestNesting))
        return std::vector{
            errorAt(text, *deep, name,
                    fmt::format("brackets nest deeper than {}; a file of ours never does. Is this "
                                "another kind of file?",
                                deepestNesting))};
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const std::size_t byte = error.byte > 0 ? error.byte - 1 : 0;
        const bool cut = byte >= text.size();
        return std::vector{errorAt(text, byte, name,
                                   cut ? "the text ends before the JSON does; the file seems to be cut off"
                                       : "this is not JSON: " + reasonOf(error))};
    } catch (const Json::out_of_range&) {
        Stumble stumble;
        Json::sax_parse(text, &stumble);
        return std::vector{errorAt(
            text, stumble.byte, name,
            fmt::format("the number {} is too large for anything here", shortened(stumble.number, 60)))};
    } catch (const Json::exception& error) {
        return std::vector{errorAt(text, 0, name, "this JSON cannot be read: " + reasonOf(error))};
    }
}

bool nestsTooDeep(std::string_view text) {
    return findDeeperThan(text, deepestNesting).has_value();
}

JsonReader::JsonReader(const Json& node, std::string pointer, Source& source)
    : m_node(node), m_pointer(std::move(pointer)), m_source(source) {}

void JsonReader::complain(const std::string& pointer, std::string message) {
    complain(pointer, std::move(message), m_source.errors);
}

void JsonReader::complain(const std::string& pointer, std::string message,
                          std::vector<StorageError>& errors) {
    if (errors.size() >= m_source.mostErrors)
        return;
    const TextPlace place = placeOfPointer(m_source.text, pointer);
    errors.push_back({StorageError::Kind::content, std::string(m_source.name), place.line, place.column,
                      pointer, std::move(message)});
}

std::string JsonReader::described(const Json& node) {
    if (node.is_string())
        return "the text " + shortened(node.dump(-1, ' ', false, Json::error_handler_t::replace), 60);
    if (node.is_structured())
        return node.is_array() ? "a list" : "an object";
    return node.dump();
}

/// RFC 6901: ~0 is a tilde, ~1 a slash.
std::string JsonReader::pointerTo(std::string_view key) const {
    std::string pointer = m_pointer + "/";
    for (const char c : key)
        if (c == '~' || c == '/')
            pointer += c == '~' ? "~0" : "~1";
        else
            pointer += c;
    return pointer;
}

bool JsonReader::has(std::string_view key) {
    m_asked.emplace_back(key);
    return m_node.contains(key);
}

const Json* JsonReader::member(std::string_view key, std::string_view expected,
                               bool (Json::*fits)() const noexcept) {
    m_asked.emplace_back(key);
    const auto found = m_node.find(key);
    if (found == m_node.end()) {
        complain(m_pointer, fmt::format("“{}” is missing; expected {}", key, expected));
        return nullptr;
    }
    if (!(found.value().*fits)()) {
        complain(pointerTo(key), fmt::format("expected {}, found {}", expected, described(found.value())));
        return nullptr;
    }
    return &found.value();
}

double JsonReader::number(std::string_view key, double least, double most) {
    const Json* node = member(key, "a number", &Json::is_number);
    if (!node)
        return least;
    const double value = node->get<double>();
    if (std::isfinite(value) && value >= least && value <= most)
        return value;
    complain(pointerTo(key), fmt::format("{} is out of range; expected {} to {}", node->dump(),
                                         printNumber(least), printNumber(most)));
    return least;
}

double JsonReader::numberOr(std::string_view key, double fallback, double least, double most) {
    return has(key) ? number(key, least, most) : fallback;
}

std::uint32_t JsonReader::count(std::string_view key, double least, double most) {
    const double value = number(key, least, most);
    if (value == std::floor(value))
        return static_cast<std::uint32_t>(value);
    complain(pointerTo(key), fmt::format("expected a whole number, found {}", value));
    return static_cast<std::uint32_t>(least);
}

std::uint32_t JsonReader::countOr(std::string_view key, std::uint32_t fallback, double least, double most) {
    return has(key) ? count(key, least, most) : fallback;
}

std::uint64_t JsonReader::wide(std::string_view key) {
    const Json* node = member(key, "a whole number from 0", &Json::is_number);
    if (!node)
        return 0;
    if (node->is_number_unsigned())
        return node->get<std::uint64_t>();
    complain(pointerTo(key),
             fmt::format("expected a whole number from 0 to 2^64 - 1, found {}", node->dump()));
    return 0;
}

std::string JsonReader::text(std::string_view key) {
    const Json* node = member(key, "a text", &Json::is_string);
    return node ? node->get<std::string>() : std::string();
}

std::string JsonReader::textOr(std::string_view key, std::string fallback) {
    return has(key) ? text(key) : std::move(fallback);
}

bool JsonReader::flagOr(std::string_view key, bool fallback) {
    if (!has(key))
        return fallback;
    const Json* node = member(key, "true or false", &Json::is_boolean);
    return node ? node->get<bool>() : fallback;
}

std::size_t JsonReader::choice(std::string_view key, std::span<const std::string_view> names) {
    const std::string value = text(key);
    const auto found = std::ranges::find(names, value);
    if (found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    if (m_node.contains(key) && m_node.find(key)->is_string())
        complain(pointerTo(key), fmt::format("“{}” is none of {}", value, fmt::join(names, ", ")));
    return 0;
}

std::size_t JsonReader::choiceOr(std::string_view key, std::size_t fallback,
                                 std::span<const std::string_view> names) {
    return has(key) ? choice(key, names) : fallback;
}

void JsonReader::finish() {
    for (const auto& [key, value] : m_node.items()) {
        if (std::ranges::find(m_asked, key) != m_asked.end())
            continue;
        const std::string nearest = nearestName(key, m_asked);
        complain(pointerTo(key),
                 fmt::format("“{}” is not known here{}", key,
                             nearest.empty() ? std::string() : "; did you mean “" + nearest + "”?"),
                 m_source.acceptsUnknownKeys ? m_source.unknownKeys : m_source.errors);
    }
}

} // namespace lockstep
