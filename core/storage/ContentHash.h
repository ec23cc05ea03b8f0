#pragma once

#include <cstdint>
#include <string_view>

namespace lockstep {

/// Tells one state of a file from another (64-bit FNV-1a). Not against forgery.
constexpr std::uint64_t contentHash(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ull;
    return hash;
}

} // namespace lockstep
