#include "app/cli/CompareCommand.h"

#include <iostream>
#include <variant>

#include <CLI/CLI.hpp>

#include "app/cli/ScenarioInput.h"
#include "core/analysis/Comparison.h"
#include "core/simulation/Engine.h"

namespace lockstep::cli {

namespace {

struct Side {
    Scenario scenario;
    RunSummary summary;
};

/// The run of a file, or the code to leave with once the reasons are printed.
std::variant<Side, int> runOf(const ScenarioOptions& file, const CompareOptions& options) {
    Loaded<ScenarioInput> loaded = readInput(file);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&loaded)) {
        for (const StorageError& error : *errors)
            std::cerr << "error: " << error.sentence() << '\n';
        return exitCodeOf(*errors);
    }
    ScenarioInput& input = std::get<ScenarioInput>(loaded);
    input.scenario.seed = options.seed.value_or(input.scenario.seed);
    const auto compiled = compile(input.scenario, input.basis);
    if (const auto* findings = std::get_if<std::vector<Finding>>(&compiled)) {
        for (const Finding& finding : *findings)
            std::cerr << "error: " << file.file << ", at " << finding.pointer << ": " << finding.sentence
                      << '\n';
        return badScenario;
    }
    Engine engine(std::get<std::shared_ptr<const Fleet>>(compiled));
    RunTotals totals;
    for (std::uint64_t step = 0; step < options.steps; ++step)
        totals.add(engine.advance(), engine.fleet());
    RunSummary summary = totals.summary(input.scenario.name, input.scenario.seed);
    return Side{std::move(input.scenario), std::move(summary)};
}

} // namespace

void addCompareOptions(CLI::App& command, CompareOptions& options) {
    command.add_option("a", options.a, "Scenario file, *.lockstep")->required();
    command.add_option("b", options.b.file, "Another one; without it A with what --set changes");
    command
        .add_option("--set", options.b.settings,
                    "Change a value of B first: POINTER=VALUE, such as "
                    "/links/0/channels=32")
        ->allow_extra_args(false);
    command.add_option("--steps", options.steps, "Training steps to simulate of each")
        ->capture_default_str()
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 32));
    command.add_option("--seed", options.seed, "Seed of both instead of the scenarios'");
    command.add_flag("--json", options.json, "JSON on standard output");
}

int compare(const CompareOptions& options) {
    for (const std::string& setting : options.b.settings)
        if (setting.find('=') == std::string::npos) {
            std::cerr << "error: --set: expected POINTER=VALUE, found " << setting << '\n';
            return wrongUsage;
        }
    ScenarioOptions second = options.b;
    if (second.file.empty())
        second.file = options.a;
    const auto a = runOf({options.a, {}}, options);
    if (const int* code = std::get_if<int>(&a))
        return *code;
    const auto b = runOf(second, options);
    if (const int* code = std::get_if<int>(&b))
        return *code;
    const Side& sideA = std::get<Side>(a);
    const Side& sideB = std::get<Side>(b);
    const Comparison comparison = compareRuns(sideA.scenario, sideA.summary, sideB.scenario, sideB.summary);
    std::cout << (options.json ? printComparisonJson(comparison) : printComparisonText(comparison));
    return good;
}

} // namespace lockstep::cli
