#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "core/scenario/Scenario.h"
#include "ui/canvas/CellGrid.h"

namespace lockstep::ui {

class CanvasRun;

/// What the cells of rack groups are colored by: found when a group is first painted, and again for another
/// frame or zoom.
class CellCauses {
public:
    /// From now on; it must outlive this.
    void setRun(const CanvasRun& run) { m_run = &run; }
    /// As paintCells wants them; empty where nothing ran yet. Valid until the next call.
    std::span<const std::uint8_t> of(RackGroupId group, const CellGrid& grid);

private:
    struct Units {
        std::uint64_t edition = 0; ///< of the run
        CellKind kind = CellKind::gpu;
        std::vector<std::uint8_t> causes; ///< one a unit of the grid
    };

    const CanvasRun* m_run = nullptr;
    std::map<RackGroupId, Units> m_units;
};

} // namespace lockstep::ui
