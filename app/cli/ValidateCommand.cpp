#include "app/cli/ValidateCommand.h"

#include <iostream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "app/cli/ScenarioInput.h"
#include "core/calibration/Residuals.h"
#include "core/calibration/RowPredictors.h"
#include "core/storage/AtomicFile.h"
#include "core/storage/CatalogFile.h"

namespace lockstep::cli {

namespace {

using nlohmann::ordered_json;

ordered_json asJson(const PointPrediction& point) {
    return {{"size", point.size},
            {"predicted", point.predicted},
            {"expected", point.expected},
            {"relative_error", point.relativeError()}};
}

ordered_json asJson(const AnsweredRow& answered) {
    ordered_json json{{"id", answered.row->id}, {"kind", answered.row->kind}};
    if (const RowPrediction* prediction = answered.prediction()) {
        json["predicted"] = prediction->predicted;
        json["expected"] = prediction->expected;
        json["relative_error"] = prediction->relativeError;
        json["in_range"] = prediction->inRange;
        if (!prediction->remarks.empty())
            json["remarks"] = prediction->remarks;
        for (const PointPrediction& point : prediction->points)
            json["points"].push_back(asJson(point));
    } else {
        json["reason"] = std::get<std::string>(answered.answer);
    }
    if (answered.row->use != RowUse::score)
        json["use"] = answered.row->use == RowUse::report ? "report" : "exclude";
    if (!answered.row->why.empty())
        json["why"] = answered.row->why;
    return json;
}

ordered_json asJson(const std::map<std::string, ErrorSummary>& summaries) {
    ordered_json json = ordered_json::object();
    for (const auto& [name, errors] : summaries)
        json[name] = {{"n", errors.n},
                      {"mean_abs_error", errors.mean},
                      {"median_abs_error", errors.median},
                      {"p90_abs_error", errors.p90},
                      {"max_abs_error", errors.max}};
    return json;
}

ordered_json asJson(const Residuals& residuals, const MeasuredRows& rows) {
    ordered_json json{{"rows", ordered_json::array()},
                      {"summary", asJson(residuals.byKind)},
                      {"summary_by_group", asJson(residuals.byGroup)},
                      {"summary_by_family", asJson(residuals.byFamily)},
                      {"summary_by_point", asJson(residuals.byPoint)},
                      {"not_scored", ordered_json::array()},
                      {"not_predicted", ordered_json::array()},
                      {"unknown_keys", rows.unknownKeys}};
    for (const AnsweredRow& answered : residuals.rows) {
        const char* list = !answered.prediction()               ? "not_predicted"
                           : answered.row->use == RowUse::score ? "rows"
                                                                : "not_scored";
        json[list].push_back(asJson(answered));
    }
    return json;
}

void print(const AnsweredRow& answered) {
    const RowPrediction* prediction = answered.prediction();
    std::cout << fmt::format("{:<16} {:>12.5g} {:>12.5g} {:>+8.1f} %{}", answered.row->id,
                             prediction->predicted, prediction->expected, 100 * prediction->relativeError,
                             prediction->inRange ? "" : "  out of range: ");
    std::cout << fmt::format("{}", fmt::join(prediction->remarks, "; "));
    if (!prediction->points.empty())
        std::cout << fmt::format("  mean size over {} points, the first is shown", prediction->points.size());
    std::cout << (answered.row->why.empty() ? "" : "  (" + answered.row->why + ")") << '\n';
}

void print(const std::map<std::string, ErrorSummary>& summaries) {
    for (const auto& [name, errors] : summaries)
        std::cout << fmt::format("{:<34} {:>4} {:>8.2f} {:>8.2f} {:>8.2f} {:>8.2f}\n", name, errors.n,
                                 100 * errors.mean, 100 * errors.median, 100 * errors.p90, 100 * errors.max);
}

void printText(const Residuals& residuals) {
    std::cout << fmt::format("{:<16} {:>12} {:>12} {:>10}\n", "row", "predicted s", "published s", "error");
    for (const AnsweredRow& answered : residuals.rows)
        if (answered.prediction() && answered.row->use == RowUse::score)
            print(answered);
    std::cout << "\nnot counted\n";
    for (const AnsweredRow& answered : residuals.rows)
        if (answered.prediction() && answered.row->use != RowUse::score)
            print(answered);
    std::cout << "\nnot predicted\n";
    std::map<std::string, std::size_t> reasons;
    for (const AnsweredRow& answered : residuals.rows)
        if (!answered.prediction())
            ++reasons[fmt::format("{}: {}", answered.row->kind, std::get<std::string>(answered.answer))];
    for (const auto& [reason, count] : reasons)
        std::cout << fmt::format("{:>5}  {}\n", count, reason);
    std::cout << fmt::format("\n{:<34} {:>4} {:>8} {:>8} {:>8} {:>8}   absolute error, %\n", "", "n", "mean",
                             "median", "p90", "max");
    print(residuals.byFamily);
    print(residuals.byGroup);
    print(residuals.byKind);
    print(residuals.byPoint);
}

int refuse(const std::vector<StorageError>& errors) {
    for (const StorageError& error : errors)
        std::cerr << "error: " << error.sentence() << '\n';
    return exitCodeOf(errors);
}

int store(const std::string& file, const std::string& bytes) {
    if (const auto failure = writeAtomically(file, bytes)) {
        std::cerr << "error: " << file << ": " << *failure << '\n';
        return inputOutput;
    }
    return good;
}

int emitResult(const ValidateOptions& options, const Residuals& residuals, const MeasuredRows& rows) {
    if (!rows.unknownKeys.empty())
        std::cerr << fmt::format("note: keys that are not known are ignored: {}\n",
                                 fmt::join(rows.unknownKeys, ", "));
    const std::string json = asJson(residuals, rows).dump(2) + "\n";
    if (options.json == "-") {
        std::cout << json;
        return good;
    }
    printText(residuals);
    return options.json.empty() ? static_cast<int>(good) : store(options.json, json);
}

} // namespace

void addValidateOptions(CLI::App& command, ValidateOptions& options) {
    command.add_option("file", options.file, "Published measurements, rows.json")->required();
    command.add_option("--json", options.json,
                       "Write the result as JSON to a file, or to standard output for -");
    command.add_option("--residuals", options.residuals,
                       "Write the errors by publication, as residuals.json of the catalog");
}

int validate(const ValidateOptions& options) {
    const std::filesystem::path catalog = findResources() / "catalog";
    const auto read = readModelBasis(catalog);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&read))
        return refuse(*errors);
    const auto collectives = readCollectiveConstants(catalog);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&collectives))
        return refuse(*errors);
    const auto rows = readRows(options.file);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&rows))
        return refuse(*errors);
    const ModelBasis& basis = std::get<ModelBasis>(read);
    const auto& constants = std::get<CollectiveConstants>(collectives);
    const MeasuredRows& measured = std::get<MeasuredRows>(rows);
    const Residuals residuals = answerRows(measured.rows, rowPredictors(basis, constants));
    if (!options.residuals.empty()) {
        const ResidualTable table = residualTable(
            residuals, [&](const std::string& row) { return isHeldOut(row, basis, constants); },
            basis.calibration.leftOut);
        const int code = store(options.residuals, printResidualTable(table, basis.calibration.version));
        if (code != good)
            return code;
    }
    return emitResult(options, residuals, measured);
}

} // namespace lockstep::cli
