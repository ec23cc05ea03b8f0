#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace lockstep::cli {

struct CalibrateOptions {
    std::string file;
    std::string scenario; ///< to take the factors; empty for none
    std::string output;   ///< where it is written
    bool json = false;
};

void addCalibrateOptions(CLI::App& command, CalibrateOptions& options);

int calibrate(const CalibrateOptions& options);

} // namespace lockstep::cli
