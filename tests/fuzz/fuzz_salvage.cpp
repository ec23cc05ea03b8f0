// Whatever is opened of any bytes, a strict reader takes, and validation can handle.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "core/scenario/Validation.h"
#include "core/storage/SalvagedScenario.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lockstep;
    static const TypeCatalog catalog = [] {
        TypeCatalog types;
        types.gpus.emplace_back().name = "G";
        types.racks.emplace_back().name = "R";
        types.racks.back().gpu = "G";
        types.racks.back().gpus.value = 8;
        types.links.emplace_back().name = "L";
        types.models.emplace_back().name = "M";
        return types;
    }();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto result = salvageScenario(text, "fuzz", catalog);
    if (const auto* errors = std::get_if<1>(&result)) {
        if (errors->empty() || errors->front().sentence().empty())
            std::abort();
        return 0;
    }
    const Scenario& scenario = std::get<0>(result).scenario;
    const auto again = openScenarioText(printScenario(scenario), "again", catalog);
    if (again.index() != 0 || !(std::get<0>(again) == scenario))
        std::abort();
    checkReferences(scenario, overlaid(catalog, scenario.ownTypes));
    return 0;
}
