#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lockstep {

/// Replaces `file` by `bytes`: a temporary file beside it, flush to disk, read back, rename. On any error the
/// old file stays whole, the temporary one is removed, and the reason comes back as a sentence.
std::optional<std::string> writeAtomically(const std::filesystem::path& file, std::string_view bytes);

} // namespace lockstep
