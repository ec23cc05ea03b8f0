#pragma once

#include <cstdint>

namespace lockstep::cli {

/// Most memory this process has held so far, in bytes; 0 where the system does not say.
std::uint64_t peakMemory();

} // namespace lockstep::cli
