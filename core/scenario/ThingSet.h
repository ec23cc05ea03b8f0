#pragma once

#include <vector>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// Things of a scenario by their ids, such as those a person has selected. A campus does not imply its racks.
struct ThingSet {
    std::vector<CampusId> campuses = {};
    std::vector<RackGroupId> rackGroups = {};
    std::vector<LinkId> links = {};
    std::vector<NoteId> notes = {};
    std::vector<FrameId> frames = {};

    std::size_t count() const {
        return campuses.size() + rackGroups.size() + links.size() + notes.size() + frames.size();
    }
    bool empty() const { return count() == 0; }
    friend bool operator==(const ThingSet&, const ThingSet&) = default;
};

} // namespace lockstep
