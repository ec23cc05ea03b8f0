#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// The choices of a scenario as they are written in files.
inline constexpr std::array transportNames{std::string_view("go_back_n"),
                                           std::string_view("selective_repeat"), std::string_view("tcp")};
inline constexpr std::array precisionNames{std::string_view("bf16"), std::string_view("fp8"),
                                           std::string_view("fp4")};
inline constexpr std::array allReduceNames{std::string_view("hierarchical"), std::string_view("flat_ring")};
inline constexpr std::array recomputeNames{std::string_view("none"), std::string_view("selective"),
                                           std::string_view("full")};

constexpr std::string_view nameOf(Transport value) {
    return transportNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view nameOf(Precision value) {
    return precisionNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view nameOf(AllReduce value) {
    return allReduceNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view nameOf(Recompute value) {
    return recomputeNames[static_cast<std::size_t>(value)];
}

} // namespace lockstep
