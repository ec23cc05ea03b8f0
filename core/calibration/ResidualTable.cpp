#include "core/calibration/ResidualTable.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/calibration/Residuals.h"
#include "core/storage/JsonReader.h"

namespace lockstep {

namespace {

constexpr double rounding = 1e5;

double rounded(double value) {
    return std::round(value * rounding) / rounding;
}

/// A source up to what it says of the place in it.
std::string shortened(const std::string& source) {
    std::size_t end = source.size();
    for (const char* sign : {", ", " (", "; ", " Table", " README"})
        end = std::min(end, source.find(sign));
    return source.substr(0, end);
}

auto keyOf(const FamilyResiduals& entry) {
    return std::tie(entry.kind, entry.group, entry.generation, entry.precision, entry.family);
}

FamilyResiduals entryFor(const AnsweredRow& answered) {
    const RowPrediction& prediction = *answered.prediction();
    FamilyResiduals entry;
    entry.kind = answered.row->kind;
    entry.group = prediction.group;
    entry.generation = prediction.generation;
    entry.precision = prediction.precision;
    entry.family = answered.row->family;
    return entry;
}

void addSource(FamilyResiduals& entry, const std::string& source) {
    if (source.empty() || entry.source.find(source) != std::string::npos)
        return;
    entry.source += (entry.source.empty() ? "" : "; ") + source;
    const std::string name = shortened(source);
    if (entry.publication.find(name) == std::string::npos)
        entry.publication += (entry.publication.empty() ? "" : "; ") + name;
}

Json asJson(const FamilyResiduals& entry) {
    const ErrorSummary all = entry.errors();
    const ErrorSummary held = entry.heldOutErrors();
    Json json{{"kind", entry.kind},
              {"group", entry.group},
              {"generation", entry.generation},
              {"precision", entry.precision},
              {"family", entry.family},
              {"publication", entry.publication},
              {"n", all.n},
              {"mean", rounded(all.mean)},
              {"median", rounded(all.median)},
              {"p90", rounded(all.p90)},
              {"max", rounded(all.max)},
              {"held_out_n", held.n},
              {"held_out_mean", rounded(held.mean)},
              {"source", entry.source},
              {"rows", Json::array()}};
    for (const RowResidual& row : entry.rows) {
        json["rows"].push_back({{"name", row.row}, {"error", row.error}, {"held_out", row.heldOut ? 1 : 0}});
        if (row.leftOut)
            json["rows"].back()["left_out"] = *row.leftOut;
    }
    return json;
}

/// The sums are for people; they follow from the rows, and a reader makes them again.
void skipSums(JsonReader& reader) {
    for (const char* key : {"n", "mean", "median", "p90", "max", "held_out_n", "held_out_mean"})
        reader.number(key, 0, 1e9);
}

FamilyResiduals readEntry(JsonReader& reader) {
    FamilyResiduals entry;
    entry.kind = reader.text("kind");
    entry.group = reader.text("group");
    entry.generation = reader.text("generation");
    entry.precision = reader.textOr("precision", "");
    entry.family = reader.textOr("family", "");
    entry.publication = reader.textOr("publication", "");
    entry.source = reader.textOr("source", "");
    skipSums(reader);
    reader.list("rows", [&](JsonReader& row) {
        RowResidual residual;
        residual.row = row.text("name");
        residual.error = row.number("error", -1, 1e3);
        residual.heldOut = row.count("held_out", 0, 1) == 1;
        if (row.has("left_out"))
            residual.leftOut = row.number("left_out", -1, 1e3);
        entry.rows.push_back(std::move(residual));
    });
    return entry;
}

ResidualTable readAll(JsonReader& reader) {
    ResidualTable table;
    reader.number("lockstep_catalog", 1, 1);
    reader.text("version");
    reader.list("residuals", [&](JsonReader& entry) { table.push_back(readEntry(entry)); });
    return table;
}

ErrorSummary summaryOf(const std::vector<RowResidual>& rows, bool onlyHeldOut) {
    std::vector<double> errors;
    for (const RowResidual& row : rows)
        if (row.heldOut || !onlyHeldOut)
            errors.push_back(row.error);
    return summarize(std::move(errors));
}

} // namespace

ErrorSummary FamilyResiduals::errors() const {
    return summaryOf(rows, false);
}

ErrorSummary FamilyResiduals::heldOutErrors() const {
    return summaryOf(rows, true);
}

ResidualTable residualTable(const Residuals& residuals,
                            const std::function<bool(const std::string&)>& isHeldOut,
                            const std::map<std::string, double, std::less<>>& leftOut) {
    ResidualTable table;
    for (const AnsweredRow& answered : residuals.rows) {
        const RowPrediction* prediction = answered.prediction();
        if (!prediction || answered.row->use != RowUse::score)
            continue;
        FamilyResiduals wanted = entryFor(answered);
        auto entry = std::ranges::find_if(
            table, [&](const FamilyResiduals& present) { return keyOf(present) == keyOf(wanted); });
        if (entry == table.end())
            entry = table.insert(table.end(), std::move(wanted));
        const std::string& id = answered.row->id;
        entry->rows.push_back({id, rounded(prediction->relativeError), isHeldOut(id), std::nullopt});
        if (const auto left = leftOut.find(id); left != leftOut.end())
            entry->rows.back().leftOut = rounded(left->second);
        addSource(*entry, answered.row->source);
    }
    std::ranges::sort(table, [](const auto& a, const auto& b) { return keyOf(a) < keyOf(b); });
    return table;
}

std::string printResidualTable(const ResidualTable& table, const std::string& version) {
    Json json{{"lockstep_catalog", 1}, {"version", version}, {"residuals", Json::array()}};
    for (const FamilyResiduals& entry : table)
        json["residuals"].push_back(asJson(entry));
    return json.dump(1) + "\n";
}

Loaded<ResidualTable> readResidualTable(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "residuals.json";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return ResidualTable{};
    return readJsonFile<ResidualTable>(file, readAll);
}

} // namespace lockstep
