#include <charconv>
#include <cstdint>
#include <exception>
#include <iostream>
#include <string>
#include <system_error>

#include <CLI/CLI.hpp>

#include "app/cli/CalibrateCommand.h"
#include "app/cli/CollectiveCommand.h"
#include "app/cli/CompareCommand.h"
#include "app/cli/RunCommand.h"
#include "app/cli/ValidateCommand.h"

namespace {

void addScenarioOptions(CLI::App& command, lockstep::cli::ScenarioOptions& options) {
    command.add_option("file", options.file, "Scenario file, *.lockstep")->required();
    command
        .add_option("--set", options.settings,
                    "Change a value first: POINTER=VALUE, such as /links/0/channels=32")
        ->allow_extra_args(false)
        ->check([](const std::string& setting) {
            return setting.find('=') == std::string::npos ? "expected POINTER=VALUE, found " + setting
                                                          : std::string();
        });
}

void addExportOptions(CLI::App& command, lockstep::cli::ExportOptions& options) {
    command.add_option("--csv", options.csv,
                       "Write tables to this folder: steps, rack groups, GPU types, campuses, links");
    command.add_option("--trace", options.trace, "Write a trace that Perfetto and Chrome open");
    command
        .add_option("--trace-range", options.range,
                    "Steps of the trace, A:B, from A to before B; a step of many GPUs is long")
        ->check([](const std::string& text) {
            return lockstep::cli::parseRange(text) ? std::string() : "expected steps A:B, found " + text;
        });
    command
        .add_option("--trace-detail", options.detail,
                    "gpu: each GPU's passes and waits; rack: the mean of its GPUs by cause")
        ->transform(CLI::CheckedTransformer(std::map<std::string, lockstep::TraceDetail>{
            {"rack", lockstep::TraceDetail::rack}, {"gpu", lockstep::TraceDetail::gpu}}));
}

/// Why the text is no whole number of 64 bits; empty where it is one. CLI11 2.1 wraps and clamps.
std::string complaintOfSeed(const std::string& text) {
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
    const bool whole = !text.empty() && error == std::errc{} && end == text.data() + text.size();
    return whole ? "" : "expected a whole number from 0 to 2^64 - 1, found " + text;
}

/// The command's code, or 3 where not all of its output could be written.
int written(int code) {
    if (std::cout.flush())
        return code;
    std::cerr << "error: standard output could not be written to the end\n";
    return lockstep::cli::inputOutput;
}

} // namespace

int main(int argc, char** argv) {
    using namespace lockstep::cli;
    CLI::App program("Lockstep: see why every GPU waits");
    program.require_subcommand(1);
    RunOptions runOptions;
    CheckOptions checkOptions;
    CollectiveOptions collectiveOptions;
    ValidateOptions validateOptions;
    CalibrateOptions calibrateOptions;
    CompareOptions compareOptions;

    CLI::App* runCommand =
        program.add_subcommand("run", "Simulate a scenario and print where the GPU time goes");
    addScenarioOptions(*runCommand, runOptions.scenario);
    runCommand
        ->add_option("--steps", runOptions.steps,
                     "Training steps to simulate; without it 200, or those of a saved run")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 32));
    runCommand->add_option("--seed", runOptions.seed, "Seed instead of the scenario's")
        ->check(complaintOfSeed);
    runCommand->add_option("--json", runOptions.json,
                           "Write the summary as JSON to a file, or to standard output for -");

    addExportOptions(*runCommand, runOptions.exports);

    CLI::App* checkCommand = program.add_subcommand("check", "Say what is wrong with a scenario");
    addScenarioOptions(*checkCommand, checkOptions.scenario);
    checkCommand->add_flag("--json", checkOptions.json, "Findings as JSON on standard output");

    CLI::App* compareCommand = program.add_subcommand(
        "compare", "Run two scenarios with the same random numbers: what differs, and what that does");
    addCompareOptions(*compareCommand, compareOptions);

    CLI::App* collectiveCommand =
        program.add_subcommand("collective", "Work out one collective in closed form, for checking by hand");
    addCollectiveOptions(*collectiveCommand, collectiveOptions);

    CLI::App* validateCommand =
        program.add_subcommand("validate", "Compare the model with published measurements, row by row");
    addValidateOptions(*validateCommand, validateOptions);

    CLI::App* calibrateCommand = program.add_subcommand(
        "calibrate", "Find what to multiply compute time by so that the model meets own measurements");
    addCalibrateOptions(*calibrateCommand, calibrateOptions);

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? good : wrongUsage;
    }
    try {
        if (compareCommand->parsed())
            return written(compare(compareOptions));
        if (collectiveCommand->parsed())
            return collective(collectiveOptions);
        if (validateCommand->parsed())
            return written(validate(validateOptions));
        if (calibrateCommand->parsed())
            return written(calibrate(calibrateOptions));
        return written(runCommand->parsed() ? run(runOptions) : check(checkOptions));
    } catch (const std::exception& error) {
        std::cerr << "error: " << error.what() << '\n';
        return inputOutput;
    }
}
