#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/cli/RunCommand.h"

namespace CLI {
class App;
}

namespace lockstep::cli {

struct CompareOptions {
    std::string a;
    ScenarioOptions b; ///< without a file: A with the settings
    std::uint64_t steps = 200;
    std::optional<std::uint64_t> seed;
    bool json = false;
};

void addCompareOptions(CLI::App& command, CompareOptions& options);

/// Runs both with the same random numbers and prints what differs, and what that does.
int compare(const CompareOptions& options);

} // namespace lockstep::cli
