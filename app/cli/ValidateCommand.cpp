#include "app/cli/ValidateCommand.h"

#include <iostream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "app/cli/ScenarioInput.h"
#include "core/calibration/ModelBasis.h"
#include "core/calibration/Residuals.h"
#include "core/calibration/TrainingPrediction.h"
#include "core/storage/AtomicFile.h"
#include "core/storage/CatalogFile.h"

namespace lockstep::cli {

namespace {

using nlohmann::ordered_json;

/// One entry a kind; a kind without one is listed as not predicted.
std::vector<RowPredictor> predictorsOver(const ModelBasis& basis) {
    return {{"training",
             [&](const MeasuredRow& row) { return predictTraining(row, basis.calibration, basis.types); }}};
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
    std::cout << fmt::format("{}\n", fmt::join(prediction->remarks, "; "));
}

void print(const std::map<std::string, ErrorSummary>& summaries) {
    for (const auto& [name, errors] : summaries)
        std::cout << fmt::format("{:<28} {:>4} {:>8.2f} {:>8.2f} {:>8.2f} {:>8.2f}\n", name, errors.n,
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
    std::cout << fmt::format("\n{:<28} {:>4} {:>8} {:>8} {:>8} {:>8}   absolute error, %\n", "", "n", "mean",
                             "median", "p90", "max");
    print(residuals.byFamily);
    print(residuals.byGroup);
    print(residuals.byKind);
}

int refuse(const std::vector<StorageError>& errors) {
    for (const StorageError& error : errors)
        std::cerr << "error: " << error.sentence() << '\n';
    return exitCodeOf(errors);
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
    if (options.json.empty())
        return good;
    if (const auto failure = writeAtomically(options.json, json)) {
        std::cerr << "error: " << options.json << ": " << *failure << '\n';
        return inputOutput;
    }
    return good;
}

} // namespace

void addValidateOptions(CLI::App& command, ValidateOptions& options) {
    command.add_option("file", options.file, "Published measurements, rows.json")->required();
    command.add_option("--json", options.json,
                       "Write the result as JSON to a file, or to standard output for -");
}

int validate(const ValidateOptions& options) {
    const auto basis = readModelBasis(findResources() / "catalog");
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&basis))
        return refuse(*errors);
    const auto rows = readRows(options.file);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&rows))
        return refuse(*errors);
    const MeasuredRows& measured = std::get<MeasuredRows>(rows);
    const Residuals residuals = answerRows(measured.rows, predictorsOver(std::get<ModelBasis>(basis)));
    return emitResult(options, residuals, measured);
}

} // namespace lockstep::cli
