#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace lockstep::cli {

/// What `lockstep-cli collective` was asked, as typed. Quantities carry their unit: 1GiB is not 1GB.
struct CollectiveOptions {
    std::string collective;
    std::string algorithm = "auto";
    double ranks = 0;
    std::string bytes;
    std::string latency = "0us";
    std::string bandwidth;
    std::vector<std::string> levels; ///< RANKS:BANDWIDTH:LATENCY[:ALGORITHM], from the inside out
    std::string roundTrip;
    double loss = 0;
    std::string transport = "go-back-n";
    std::string packet = "4096B";
    double flows = 1;
    std::string window;
    std::vector<std::string> ready;
    std::string gpu;
    double nodes = 1;
    bool json = false;
};

void addCollectiveOptions(CLI::App& command, CollectiveOptions& options);

int collective(const CollectiveOptions& options);

} // namespace lockstep::cli
