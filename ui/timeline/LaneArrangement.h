#pragma once

#include <map>
#include <set>
#include <vector>

#include <QJsonObject>
#include <QString>

#include "ui/timeline/LaneKey.h"

namespace lockstep::ui {

/// How much taller than by default a lane is drawn.
using LaneExpansion = std::map<LaneKey, double>;

/// Which lanes a person wants to see, and in what order. A plain value; what it names need not be in the
/// fleet, so that nothing is forgotten when a rack group is removed and comes back.
struct LaneArrangement {
    std::vector<LaneKey> pinned;     ///< above all others, in this order
    std::vector<CampusId> campuses;  ///< those that are not named follow in the order of the fleet
    std::vector<RackGroupId> groups; ///< inside their campus, likewise
    std::vector<LaneKey> parts;      ///< racks and GPUs with a lane of their own, below their group
    std::set<RackGroupId> hidden;
    std::set<CampusId> folded; ///< shown as one lane, the sum
    LaneExpansion expansion;

    friend bool operator==(const LaneArrangement&, const LaneArrangement&) = default;
};

/// The lanes to show from top to bottom. Every rack group that is not hidden and passes has one lane, or is
/// part of its folded campus's. `passes` has an entry a group of the fleet, or is empty: all pass. Pinned
/// lanes pass always.
std::vector<Lane> lanesOf(const Fleet& fleet, const LaneArrangement& arrangement,
                          const std::vector<bool>& passes = {});

/// On top, or back to its place.
void togglePinned(LaneArrangement& arrangement, const LaneKey& key);
/// A group, or all groups of a campus; a lane of a rack or a GPU is closed.
void hide(LaneArrangement& arrangement, const Fleet& fleet, const LaneKey& key);
/// A lane of its own for a rack or a GPU below its group, or none any more.
void togglePart(LaneArrangement& arrangement, const LaneKey& key);
void toggleFolded(LaneArrangement& arrangement, CampusId campus);
void foldAll(LaneArrangement& arrangement, const Fleet& fleet);

/// The lane to the place of another: among the pinned ones, among the groups of a campus, or, for campuses,
/// among campuses. Nothing where they are not siblings.
void moveTo(LaneArrangement& arrangement, const Fleet& fleet, const LaneKey& key, const LaneKey& place);
/// One place up or down among those that are shown.
void moveBy(LaneArrangement& arrangement, const Fleet& fleet, const LaneKey& key, int places);

/// By falling share, which has an entry a group of the fleet: groups in their campus, campuses by `ofCampus`.
void sortBy(LaneArrangement& arrangement, const Fleet& fleet, const std::vector<double>& ofGroup,
            const std::vector<double>& ofCampus);

QJsonObject toJson(const LaneArrangement& arrangement);
/// What is not understood is left out.
LaneArrangement arrangementIn(const QJsonObject& json);

} // namespace lockstep::ui
