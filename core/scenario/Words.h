#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// The choices of a scenario as they are written in files.
inline constexpr std::array transportNames{std::string_view("go_back_n"),
                                           std::string_view("selective_repeat"), std::string_view("tcp"),
                                           std::string_view("cubic"), std::string_view("bbr")};
inline constexpr std::array precisionNames{std::string_view("bf16"), std::string_view("fp8"),
                                           std::string_view("fp4")};
inline constexpr std::array allReduceNames{std::string_view("hierarchical"), std::string_view("flat_ring")};
inline constexpr std::array recomputeNames{std::string_view("none"), std::string_view("selective"),
                                           std::string_view("full")};
inline constexpr std::array scheduleNames{std::string_view("gpipe"), std::string_view("1f1b"),
                                          std::string_view("interleaved"), std::string_view("zero_bubble")};
inline constexpr std::array shardingNames{std::string_view("none"), std::string_view("optimizer"),
                                          std::string_view("gradients"), std::string_view("parameters")};
inline constexpr std::array crossingNames{std::string_view("data"), std::string_view("pipeline"),
                                          std::string_view("tensor")};
inline constexpr std::array balanceNames{std::string_view("equal"), std::string_view("proportional")};
inline constexpr std::array mixingNames{std::string_view("apart"), std::string_view("stages")};
inline constexpr std::array detailNames{std::string_view("alike"), std::string_view("stages")};
inline constexpr std::array syncMethodNames{std::string_view("every_step"), std::string_view("diloco"),
                                            std::string_view("streaming_diloco"),
                                            std::string_view("decoupled")};

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
constexpr std::string_view nameOf(PipelineSchedule value) {
    return scheduleNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view nameOf(Sharding value) {
    return shardingNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view nameOf(Crossing value) {
    return crossingNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view nameOf(Balance value) {
    return balanceNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view nameOf(Mixing value) {
    return mixingNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view nameOf(PipelineDetail value) {
    return detailNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view nameOf(SyncMethod value) {
    return syncMethodNames[static_cast<std::size_t>(value)];
}

} // namespace lockstep
