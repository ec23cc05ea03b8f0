// Any bytes may be handed to the reader of runs; what it accepts prints the same again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "core/storage/CatalogFile.h"
#include "core/storage/RunFile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto basis = std::get<0>(lockstep::readModelBasis(lockstep::findResources() / "catalog"));
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto first = lockstep::openRunText(text, "fuzz", basis.types);
    if (const auto* errors = std::get_if<1>(&first)) {
        if (errors->empty() || errors->front().sentence().empty())
            std::abort();
        return 0;
    }
    const std::string printed = lockstep::printRun(std::get<0>(first));
    const auto second = lockstep::openRunText(printed, "printed", basis.types);
    if (second.index() != 0 || lockstep::printRun(std::get<0>(second)) != printed)
        std::abort();
    return 0;
}
