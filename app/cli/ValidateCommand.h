#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace lockstep::cli {

struct ValidateOptions {
    std::string file;
    std::string json;      ///< a file, "-" for standard output, empty for text
    std::string residuals; ///< a file, or empty
};

void addValidateOptions(CLI::App& command, ValidateOptions& options);

int validate(const ValidateOptions& options);

} // namespace lockstep::cli
