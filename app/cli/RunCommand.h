#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/RunExports.h"

namespace lockstep::cli {

/// Exit codes scripts rely on.
enum ExitCode { good = 0, badScenario = 1, wrongUsage = 2, inputOutput = 3 };

struct ScenarioOptions {
    std::string file;
    std::vector<std::string> settings; ///< POINTER=VALUE
};

/// Steps where nobody says how many.
inline constexpr std::uint64_t usualSteps = 200;

struct RunOptions {
    ScenarioOptions scenario;
    std::optional<std::uint64_t> steps; ///< absent: usualSteps, or those of a saved run
    std::optional<std::uint64_t> seed;
    std::string json; ///< a file, "-" for standard output, empty for text
    ExportOptions exports;
};

struct CheckOptions {
    ScenarioOptions scenario;
    bool json = false;
};

int run(const RunOptions& options);
int check(const CheckOptions& options);

} // namespace lockstep::cli
