#pragma once

#include <compare>
#include <cstdint>

#include "core/simulation/Fleet.h"
#include "ui/document/Pick.h"

namespace lockstep::ui {

/// What one lane shows: all GPUs of a campus, all of a rack group, or some of a group that stand side by
/// side: a rack, a single GPU.
struct LaneKey {
    CampusId campus; ///< valid only for a campus's lane
    RackGroupId group;
    std::uint32_t first = 0; ///< of the group
    std::uint32_t count = 0; ///< 0: all of them

    static LaneKey of(CampusId id) { return {id, {}, 0, 0}; }
    static LaneKey of(RackGroupId id) { return {{}, id, 0, 0}; }
    static LaneKey gpu(RackGroupId id, std::uint32_t gpuOfGroup) { return {{}, id, gpuOfGroup, 1}; }
    static LaneKey rack(const FleetGroup& group, std::uint32_t gpuOfGroup) {
        return {{}, group.id, gpuOfGroup - gpuOfGroup % group.gpusPerRack, group.gpusPerRack};
    }

    static LaneKey of(const GroupPart& part) { return {{}, part.group, part.first, part.count}; }

    bool isValid() const { return campus.valid() || group.valid(); }
    bool isCampus() const { return campus.valid(); }
    bool isGroup() const { return group.valid() && count == 0; }
    bool isPart() const { return count > 0; }
    bool isGpu() const { return count == 1; }

    friend auto operator<=>(const LaneKey&, const LaneKey&) = default;
};

/// What a lane stands for.
Pick pickOf(const LaneKey& lane);

/// The fleet's GPUs that a lane shows; none where the fleet has no such lane.
GpuRange gpusOf(const Fleet& fleet, const LaneKey& key);

/// A lane, or the name of a campus above its lanes.
struct Lane {
    LaneKey key; ///< the campus's where it is a header
    std::size_t campus = 0;
    bool isHeader = false;
    bool isPinned = false;

    friend bool operator==(const Lane&, const Lane&) = default;
};

} // namespace lockstep::ui
