// Any bytes may be opened as a picture, and a scenario put into them is the one that comes out.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/storage/PictureScenario.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lockstep;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto before = scenarioInPicture(bytes);
    if (before && !looksLikePicture(bytes))
        std::abort();
    const std::string text = "{\"name\": \"<metadata id=\\\"lockstep-scenario\\\">&amp;</metadata>\"}\n";
    const std::string with = withScenario(bytes, text);
    if (with == bytes)
        return 0;
    const auto found = scenarioInPicture(with);
    if (found && *found != text)
        std::abort();
    if (found && withScenario(with, text) != with)
        std::abort();
    // What is in a picture goes into any other.
    if (before && scenarioInPicture(withScenario("<svg xmlns=\"x\"></svg>", *before)) != before)
        std::abort();
    return 0;
}
