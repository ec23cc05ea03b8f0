#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lockstep::cli {

/// Exit codes scripts rely on.
enum ExitCode { good = 0, badScenario = 1, wrongUsage = 2, inputOutput = 3 };

struct ScenarioOptions {
    std::string file;
    std::vector<std::string> settings; ///< POINTER=VALUE
};

struct RunOptions {
    ScenarioOptions scenario;
    std::uint64_t steps = 200;
    std::optional<std::uint64_t> seed;
    std::string json; ///< a file, "-" for standard output, empty for text
};

struct CheckOptions {
    ScenarioOptions scenario;
    bool json = false;
};

int run(const RunOptions& options);
int check(const CheckOptions& options);

} // namespace lockstep::cli
