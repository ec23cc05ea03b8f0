#include "app/cli/RunCommand.h"

#include <chrono>
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/ProcessMemory.h"
#include "app/cli/ScenarioInput.h"
#include "core/repair/Repair.h"
#include "core/report/Summary.h"
#include "core/scenario/Muting.h"
#include "core/simulation/Examination.h"
#include "core/simulation/RunReplay.h"
#include "core/storage/AtomicFile.h"
#include "core/storage/CatalogFile.h"
#include "core/storage/JsonPlace.h"
#include "core/storage/RunFile.h"

namespace lockstep::cli {

namespace {

std::string_view wordFor(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::error:
        break;
    }
    return "error";
}

void print(std::ostream& stream, const Finding& finding, const std::string& file, std::string_view text,
           const std::optional<ScenarioEdit>& repair = std::nullopt) {
    const TextPlace place = placeOfPointer(text, finding.pointer);
    stream << wordFor(finding.severity) << ": " << file << ", line " << place.line << ", column "
           << place.column << ", at " << finding.pointer << ": " << finding.sentence << '\n';
    if (repair)
        stream << "  repair: " << repair->name << '\n';
}

/// With the name of the change that would mend it, where there is one.
nlohmann::ordered_json asJson(const Finding& finding, const ScenarioInput& input,
                              const std::optional<ScenarioEdit>& repair) {
    const TextPlace place = placeOfPointer(input.text, finding.pointer);
    nlohmann::ordered_json json{{"severity", wordFor(finding.severity)},
                                {"line", place.line},
                                {"column", place.column},
                                {"pointer", finding.pointer},
                                {"message", finding.sentence}};
    if (!finding.code.empty())
        json["code"] = finding.code;
    if (isMuted(finding, input.scenario))
        json["muted"] = true;
    if (repair)
        json["repair"] = repair->name;
    return json;
}

nlohmann::ordered_json asJson(const StorageError& error) {
    return {{"severity", "error"},
            {"line", error.line},
            {"column", error.column},
            {"pointer", error.pointer},
            {"message", error.message}};
}

void print(std::ostream& stream, const std::vector<StorageError>& errors) {
    for (const StorageError& error : errors)
        stream << "error: " << error.sentence() << '\n';
}

int emitResult(const RunOptions& options, const RunSummary& summary, Seconds wall, const ErrorBand& band) {
    const std::string json = printSummaryJson(summary, wall, peakMemory(), &band);
    if (options.json == "-") {
        std::cout << json;
        return good;
    }
    std::cout << printSummaryText(summary, &band);
    if (options.json.empty())
        return good;
    if (const auto failure = writeAtomically(options.json, json)) {
        std::cerr << "error: " << options.json << ": " << *failure << '\n';
        return inputOutput;
    }
    return good;
}

bool finished(RunExports& exports, const Scenario& scenario, const Fleet& fleet) {
    const auto failure = exports.finish(scenario, fleet);
    if (failure)
        std::cerr << "error: " << *failure << '\n';
    return !failure;
}

/// A run that was saved: its scenarios in turn, and as many steps as it had where no number was asked for.
int runAgain(const RunOptions& options, const std::string& text) {
    if (options.seed || !options.scenario.settings.empty()) {
        std::cerr << "error: " << options.scenario.file
                  << ": a saved run has its scenarios and their seeds; leave --seed and --set away\n";
        return wrongUsage;
    }
    Loaded<ModelBasis> basis = readModelBasis(findResources() / "catalog");
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&basis)) {
        print(std::cerr, *errors);
        return exitCodeOf(*errors);
    }
    const ModelBasis& model = std::get<ModelBasis>(basis);
    Loaded<SavedRun> loaded = openRunText(text, options.scenario.file, model.types);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&loaded)) {
        print(std::cerr, *errors);
        return exitCodeOf(*errors);
    }
    const SavedRun& saved = std::get<SavedRun>(loaded);
    for (const RunRevision& revision : saved.log.revisions)
        if (const auto compiled = compile(*revision.scenario, model);
            const auto* findings = std::get_if<std::vector<Finding>>(&compiled)) {
            std::cerr << "error: " << options.scenario.file << ", from step " << revision.firstStep << ", at "
                      << findings->front().pointer << ": " << findings->front().sentence << '\n';
            return badScenario;
        }
    const auto began = std::chrono::steady_clock::now();
    RunReplay replay(model, saved.log, 0, {});
    RunTotals totals;
    RunExports exports(options.exports);
    for (std::uint64_t left = options.steps.value_or(saved.steps); left > 0; --left) {
        const StepRecord& record = replay.advance();
        totals.add(record, replay.engine().fleet());
        exports.add(record, replay.fleet());
    }
    const Seconds wall{std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count()};
    const Scenario& last = *saved.log.revisions.back().scenario;
    if (!finished(exports, last, replay.engine().fleet()))
        return inputOutput;
    return emitResult(options, totals.summary(last.name, last.seed), wall, bandOf(last, model));
}

struct CheckResult {
    int code = good;
    std::ptrdiff_t muted = 0; ///< of the findings
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
};

void tellEnd(const std::string& file, const CheckResult& result) {
    if (result.muted > 0)
        std::cout << file << ": " << result.muted << " muted, which --json lists\n";
    if (result.code == good)
        std::cout << file << ": can run\n";
}

/// Tells what is found, unless that goes out as JSON in the end.
CheckResult checked(const ScenarioInput& input, const CheckOptions& options) {
    CheckResult result;
    std::vector<Finding> findings = examine(input.scenario, input.basis);
    const auto compiled = compile(input.scenario, input.basis);
    if (const auto* refused = std::get_if<std::vector<Finding>>(&compiled); refused && canRun(findings))
        findings.insert(findings.begin(), refused->begin(), refused->end());
    result.code = canRun(findings) ? good : badScenario;
    for (const Finding& finding : findings) {
        const bool muted = isMuted(finding, input.scenario);
        result.muted += muted ? 1 : 0;
        const std::optional<ScenarioEdit> repair = repairOf(finding, input.scenario, input.basis);
        result.findings.push_back(asJson(finding, input, repair));
        if (!options.json && !muted)
            print(std::cerr, finding, options.scenario.file, input.text, repair);
    }
    if (!options.json)
        tellEnd(options.scenario.file, result);
    return result;
}

} // namespace

int run(const RunOptions& options) {
    Loaded<std::string> text = readScenarioText(options.scenario.file);
    if (const auto* found = std::get_if<std::string>(&text); found && looksLikeRun(*found))
        return runAgain(options, *found);
    Loaded<ScenarioInput> loaded = readInput(options.scenario);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&loaded)) {
        print(std::cerr, *errors);
        return exitCodeOf(*errors);
    }
    ScenarioInput& input = std::get<ScenarioInput>(loaded);
    input.scenario.seed = options.seed.value_or(input.scenario.seed);
    for (const Finding& finding : examine(input.scenario, input.basis))
        print(std::cerr, finding, options.scenario.file, input.text);
    const auto began = std::chrono::steady_clock::now();
    const auto compiled = compile(input.scenario, input.basis);
    if (const auto* findings = std::get_if<std::vector<Finding>>(&compiled)) {
        if (canRun(examine(input.scenario, input.basis)))
            for (const Finding& finding : *findings) // found only by compiling
                print(std::cerr, finding, options.scenario.file, input.text);
        return badScenario;
    }
    Engine engine(std::get<std::shared_ptr<const Fleet>>(compiled));
    RunTotals totals;
    RunExports exports(options.exports);
    for (std::uint64_t step = 0; step < options.steps.value_or(usualSteps); ++step) {
        const StepRecord& record = engine.advance();
        totals.add(record, engine.fleet());
        exports.add(record, engine.sharedFleet());
    }
    const Seconds wall{std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count()};
    if (!finished(exports, input.scenario, engine.fleet()))
        return inputOutput;
    return emitResult(options, totals.summary(input.scenario.name, input.scenario.seed), wall,
                      bandOf(input.scenario, input.basis));
}

int check(const CheckOptions& options) {
    const Loaded<ScenarioInput> loaded = readInput(options.scenario);
    CheckResult result;
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&loaded)) {
        result.code = exitCodeOf(*errors);
        for (const StorageError& error : *errors)
            result.findings.push_back(asJson(error));
        if (!options.json)
            print(std::cerr, *errors);
    } else {
        result = checked(std::get<ScenarioInput>(loaded), options);
    }
    if (options.json)
        std::cout << nlohmann::ordered_json{{"can_run", result.code == good},
                                            {"muted", result.muted},
                                            {"findings", result.findings}}
                         .dump(2)
                  << '\n';
    return result.code;
}

} // namespace lockstep::cli
