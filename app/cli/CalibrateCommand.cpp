#include "app/cli/CalibrateCommand.h"

#include <filesystem>
#include <iostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/ScenarioInput.h"
#include "core/calibration/OwnMeasurements.h"
#include "core/scenario/Words.h"
#include "core/storage/CatalogFile.h"

namespace lockstep::cli {

namespace {

using nlohmann::ordered_json;

ordered_json asJson(const ErrorSummary& errors) {
    return {{"n", errors.n}, {"mean_abs_error", errors.mean}, {"max_abs_error", errors.max}};
}

ordered_json asJson(const OwnGroup& group) {
    ordered_json json{{"gpu", group.factor.gpu},        {"precision", nameOf(group.factor.precision)},
                      {"factor", group.factor.factor},  {"before", asJson(group.before())},
                      {"after", asJson(group.after())}, {"rows", ordered_json::array()}};
    if (const auto left = group.leftOut())
        json["left_out"] = asJson(*left);
    for (const OwnRow& row : group.rows)
        json["rows"].push_back(
            {{"id", row.row}, {"factor", row.factor}, {"before", row.before}, {"after", row.after}});
    return json;
}

ordered_json asJson(const OwnCalibration& result) {
    ordered_json json{{"groups", ordered_json::array()}, {"unused", ordered_json::array()}};
    for (const OwnGroup& group : result.groups)
        json["groups"].push_back(asJson(group));
    for (const UnusedRow& row : result.unused)
        json["unused"].push_back({{"id", row.row}, {"reason", row.why}});
    return json;
}

void print(const OwnGroup& group) {
    const auto left = group.leftOut();
    std::cout << fmt::format("{:<22} {:<10} {:>4} {:>8.4f} {:>10.2f} {:>10.2f} {:>10}\n", group.factor.gpu,
                             nameOf(group.factor.precision), group.rows.size(), group.factor.factor,
                             100 * group.before().mean, 100 * group.after().mean,
                             left ? fmt::format("{:.2f}", 100 * left->mean) : "-");
}

void printText(const OwnCalibration& result) {
    std::cout << fmt::format("{:<22} {:<10} {:>4} {:>8} {:>10} {:>10} {:>10}\n", "GPU", "precision", "rows",
                             "factor", "before, %", "after, %", "left out");
    for (const OwnGroup& group : result.groups)
        print(group);
    std::cout << "\nThe factor is on the time of kernels. Errors are means of step time, without sign; left "
                 "out: each row\nwith the factor that the others give.\n";
    for (const UnusedRow& row : result.unused)
        std::cout << fmt::format("not used: {}: {}\n", row.row, row.why);
}

void print(const OwnCalibration& result, bool json) {
    if (json)
        std::cout << asJson(result).dump(2) << '\n';
    else
        printText(result);
}

int refuse(const std::vector<StorageError>& errors) {
    for (const StorageError& error : errors)
        std::cerr << "error: " << error.sentence() << '\n';
    return exitCodeOf(errors);
}

int writeWith(std::vector<OwnFactor> factors, Scenario scenario, const std::string& output) {
    scenario.ownFactors = std::move(factors);
    const auto errors = writeScenario(scenario, output);
    return errors.empty() ? static_cast<int>(good) : refuse(errors);
}

} // namespace

void addCalibrateOptions(CLI::App& command, CalibrateOptions& options) {
    command.add_option("file", options.file, "Own measurements, in the format of validate's rows")
        ->required();
    CLI::Option* output = command.add_option("--output", options.output, "Where that scenario is written");
    command.add_option("--scenario", options.scenario, "Scenario to take the factors")->needs(output);
    output->needs("--scenario");
    command.add_flag("--json", options.json, "The result as JSON on standard output");
}

int calibrate(const CalibrateOptions& options) {
    auto basis = readModelBasis(findResources() / "catalog");
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&basis))
        return refuse(*errors);
    const auto rows = readRows(options.file);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&rows))
        return refuse(*errors);
    auto opened = options.scenario.empty()
                      ? Loaded<Scenario>(Scenario{})
                      : openScenario(options.scenario, std::get<ModelBasis>(basis).types);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&opened))
        return refuse(*errors);
    Scenario& scenario = std::get<Scenario>(opened);
    const OwnCalibration result =
        calibrateTo(std::get<MeasuredRows>(rows).rows, withOwnTypes(std::get<ModelBasis>(basis), scenario),
                    std::filesystem::path(options.file).filename().string());
    print(result, options.json);
    if (result.groups.empty()) {
        std::cerr << "error: no row of " << options.file << " gives a factor\n";
        return badScenario;
    }
    return options.scenario.empty() ? static_cast<int>(good)
                                    : writeWith(result.factors(), std::move(scenario), options.output);
}

} // namespace lockstep::cli
