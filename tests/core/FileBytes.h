#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace lockstep {

/// All of a file; empty where there is none.
inline std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace lockstep
