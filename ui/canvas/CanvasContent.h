#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/scenario/Scenario.h"

namespace lockstep::ui {

struct GroupContent {
    RackGroupId id;
    QString label; ///< "H100 SXM × 150,048"
    double gpus = 0;
    int gpusPerRack = 1;
};

struct CampusContent {
    CampusId id;
    QString name;
    QString facts; ///< "200,072 GPUs"
    CanvasPoint at;
    double gpus = 0;
    std::vector<GroupContent> groups;
    bool collapsed = false;
};

struct LinkContent {
    LinkId id;
    CampusId from;
    CampusId to;
    QString route;    ///< "21.8 km · 16 × 100 Gb/s"
    QString brief;    ///< "21.7 km · 1.8 of 3.2 Tb/s"
    QString distance; ///< "21.7 km"
    QString delay;    ///< "237 µs RTT · 140.8 Gb/s goodput"
    BytesPerSecond capacity;
    bool warns = false; ///< limited by its window, or less than half of what is installed gets through, and
                        ///< that is not muted
    QString details;    ///< every figure on a line of its own

    friend bool operator==(const LinkContent&, const LinkContent&) = default;
};

/// What the canvas says of a scenario before anything ran.
struct CanvasContent {
    std::vector<CampusContent> campuses;
    std::vector<LinkContent> links;
    double gpusPerCell = 1; ///< of a block of cells
    int rackOfLargest = 1;  ///< GPUs in a rack of the largest rack group

    const CampusContent* campus(CampusId id) const;
};

CanvasContent describeCanvas(const Scenario& scenario, const TypeCatalog& catalog);

} // namespace lockstep::ui
