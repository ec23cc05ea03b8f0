// Any bytes may be handed to the parser; what it accepts survives printing and parsing, and prints the same
// again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "core/storage/ScenarioFile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto first = lockstep::parseScenario(text, "fuzz");
    if (const auto* errors = std::get_if<1>(&first)) {
        if (errors->empty() || errors->front().sentence().empty())
            std::abort();
        return 0;
    }
    const auto& scenario = std::get<0>(first);
    const std::string printed = lockstep::printScenario(scenario);
    const auto second = lockstep::parseScenario(printed, "printed");
    if (second.index() != 0 || !(std::get<0>(second) == scenario) ||
        lockstep::printScenario(std::get<0>(second)) != printed)
        std::abort();
    return 0;
}
