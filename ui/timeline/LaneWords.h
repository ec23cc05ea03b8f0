#pragma once

#include <map>

#include <QString>

#include "core/simulation/GpuActivity.h"
#include "ui/timeline/LaneKey.h"

namespace lockstep::ui {

/// What links are called, by the campuses they join.
using LinkNames = std::map<LinkId, QString>;
LinkNames linkNamesOf(const Scenario& scenario);

/// "GPU 17 of H100 SXM, Memphis 1", "GB200 NVL72, Memphis 2" or "link Memphis 1 – Southaven"; empty where
/// there is no name.
QString nameOf(const HeldUpBy& by, const Fleet& fleet, const LinkNames& links);

/// What on the canvas stands for it.
Pick pickOf(const HeldUpBy& by, const Fleet& fleet);

/// "GPU 17 of H100 SXM, Memphis 1": a GPU of the fleet.
QString gpuName(const Fleet& fleet, std::uint32_t gpu);
QString groupName(const Fleet& fleet, const FleetGroup& group);
/// A lane's name and, where it is not clear from its place, where it stands.
struct LaneTitle {
    QString name;  ///< "GPU 17"
    QString place; ///< "H100 SXM, Memphis 1"
};
LaneTitle titleOf(const Fleet& fleet, const LaneKey& lane);
/// Of which the GPU is.
const FleetGroup& groupOf(const Fleet& fleet, std::uint32_t gpu);

} // namespace lockstep::ui
