// Any bytes may be handed to the parser; what it accepts survives printing and parsing, and prints the same
// again. As a fragment from the clipboard it goes into another scenario, or is refused in words.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "core/edit/Fragment.h"
#include "core/storage/ScenarioFile.h"

namespace {

/// Into a scenario that holds a campus, wherever the pointer stands.
void pasteIt(const lockstep::Scenario& fragment) {
    using namespace lockstep;
    if (isEmptyFragment(fragment))
        return;
    Scenario into;
    into.campuses.push_back({CampusId{1}, "North", {}});
    const auto result = paste(fragment, into, overlaid({}, into.ownTypes), {});
    if (const auto* sentence = std::get_if<std::string>(&result)) {
        if (sentence->empty())
            std::abort();
        return;
    }
    const Scenario before = into;
    const ScenarioEdit& edit = std::get<Paste>(result).edit;
    apply(edit, into);
    revert(edit, into);
    if (!(into == before))
        std::abort();
}

} // namespace

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
    pasteIt(scenario);
    return 0;
}
