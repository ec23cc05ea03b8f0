#include "core/calibration/RowsFile.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace lockstep {

namespace {

constexpr std::array<std::string_view, 3> useNames{"score", "report", "exclude"};
constexpr std::array<std::string_view, 12> rowKeys{"id",     "kind",     "family",    "stack",
                                                   "config", "expected", "source",    "confidence",
                                                   "use",    "why",      "min_bytes", "why_min_bytes"};

std::string textOf(const Json& row, std::string_view key) {
    const auto found = row.find(key);
    return found != row.end() && found->is_string() ? found->get<std::string>() : std::string();
}

double numberOf(const Json& row, std::string_view key) {
    const auto found = row.find(key);
    return found != row.end() && found->is_number() ? found->get<double>() : 0;
}

Json objectOf(const Json& row, std::string_view key) {
    const auto found = row.find(key);
    return found != row.end() && found->is_object() ? *found : Json::object();
}

RowUse useOf(const std::string& word) {
    const auto found = std::ranges::find(useNames, std::string_view(word));
    return found == useNames.end() ? RowUse::score : static_cast<RowUse>(found - useNames.begin());
}

MeasuredRow readRow(const Json& json) {
    MeasuredRow row;
    row.id = textOf(json, "id");
    row.kind = textOf(json, "kind");
    row.family = textOf(json, "family");
    row.stack = textOf(json, "stack");
    row.use = useOf(textOf(json, "use"));
    row.why = textOf(json, "why");
    row.source = textOf(json, "source");
    row.minBytes = numberOf(json, "min_bytes");
    row.config = objectOf(json, "config");
    row.expected = objectOf(json, "expected");
    return row;
}

void noteUnknown(const Json& row, std::vector<std::string>& unknown) {
    for (const auto& [key, value] : row.items())
        if (std::ranges::find(rowKeys, std::string_view(key)) == rowKeys.end() &&
            std::ranges::find(unknown, key) == unknown.end())
            unknown.push_back(key);
}

StorageError fault(std::string_view name, std::string pointer, std::string message) {
    return {StorageError::Kind::content, std::string(name), 0, 0, std::move(pointer), std::move(message)};
}

} // namespace

Loaded<MeasuredRows> parseRows(std::string_view text, std::string_view name) {
    Loaded<Json> parsed = parseJson(text, name);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&parsed))
        return std::move(*errors);
    const Json& whole = std::get<Json>(parsed);
    const Json& list = whole.is_object() && whole.contains("rows") ? whole["rows"] : whole;
    if (!list.is_array())
        return std::vector{fault(name, "", "expected a list of rows")};
    MeasuredRows rows;
    std::vector<StorageError> errors;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (textOf(list[i].is_object() ? list[i] : Json::object(), "id").empty() ||
            textOf(list[i], "kind").empty()) {
            errors.push_back(fault(name, fmt::format("/{}", i), "expected a row with an id and a kind"));
            continue;
        }
        noteUnknown(list[i], rows.unknownKeys);
        rows.rows.push_back(readRow(list[i]));
    }
    if (!errors.empty())
        return errors;
    return rows;
}

Loaded<MeasuredRows> readRows(const std::filesystem::path& file) {
    Loaded<std::string> loaded = readScenarioText(file);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&loaded))
        return std::move(*errors);
    return parseRows(std::get<std::string>(loaded), file.filename().string());
}

} // namespace lockstep
