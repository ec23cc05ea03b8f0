#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lockstep {

// A picture holds the scenario it shows: PNG in an iTXt chunk, SVG in <metadata>, PDF in its XMP packet.

/// A picture by its first bytes; a scenario file is none.
bool looksLikePicture(std::string_view bytes);

/// Likewise; false where the file cannot be read. `readScenarioText` gives the scenario that it holds.
bool isPicture(const std::filesystem::path& file);

/// A picture longer than this is refused unread.
inline constexpr std::uintmax_t largestPicture = 256u << 20;

/// The text of the scenario in a picture; nothing where it holds none.
std::optional<std::string> scenarioInPicture(std::string_view bytes);

/// A PNG or SVG with the text of a scenario in it, in place of one it may hold. Other bytes come back as they
/// are.
std::string withScenario(std::string picture, std::string_view scenario);

/// The XMP packet for a PDF.
std::string xmpWithScenario(std::string_view scenario, std::string_view title);

} // namespace lockstep
