// Any text may be handed to the parsers of quantities; what they accept is finite, and parses again once
// printed.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/quantity/QuantityText.h"

namespace {

double number(double value) {
    return value;
}

template<class Unit>
double number(lockstep::Quantity<Unit> quantity) {
    return quantity.value;
}

template<class Parse, class Print>
void check(const char* kind, Parse parse, Print print, std::string_view text) {
    const auto value = parse(text);
    if (!value)
        return;
    const std::string printed = print(*value);
    const auto again = parse(printed);
    if (!std::isfinite(number(*value)) || !again || !std::isfinite(number(*again))) {
        std::fprintf(stderr, "%s: \"%.*s\" was taken as %g, printed as \"%s\"\n", kind,
                     static_cast<int>(text.size()), text.data(), number(*value), printed.c_str());
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lockstep;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check("seconds", parseSeconds, printSeconds, text);
    check("bytes", parseBytes, printBytes, text);
    check("bit rate", parseBitRate, printBitRate, text);
    check("power", parsePower, printPower, text);
    check("distance", parseDistance, printDistance, text);
    check("age", parseAge, printAge, text);
    check("count", parseCount, printCount, text);
    check("per cent", parsePercent, printPercent, text);
    return 0;
}
