#pragma once

#include <cstdint>
#include <optional>

#include "core/scenario/ThingSet.h"

namespace lockstep::ui {

/// GPUs of one rack group that stand side by side: one alone, or all of a rack.
struct GroupPart {
    RackGroupId group;
    std::uint32_t first = 0; ///< of the group
    std::uint32_t count = 1;

    bool isGpu() const { return count == 1; }
    friend bool operator==(const GroupPart&, const GroupPart&) = default;
};

/// What can be selected: things of the scenario, or a part of a rack group, which selects its group with it.
struct Pick {
    ThingSet things = {};
    std::optional<GroupPart> part = std::nullopt;

    static Pick of(const GroupPart& part) { return {{{}, {part.group}}, part}; }
    bool empty() const { return things.empty(); }
    friend bool operator==(const Pick&, const Pick&) = default;
};

} // namespace lockstep::ui
