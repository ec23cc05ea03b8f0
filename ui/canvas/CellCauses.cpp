#include "ui/canvas/CellCauses.h"

#include "ui/canvas/CanvasRun.h"
#include "ui/canvas/CellImage.h"

namespace lockstep::ui {

std::span<const std::uint8_t> CellCauses::of(RackGroupId group, const CellGrid& grid) {
    if (!m_run)
        return {};
    const std::span<const std::uint8_t> causes = m_run->causesOf(group);
    if (grid.kind == CellKind::gpu)
        return causes;
    Units& units = m_units[group];
    if (units.edition != m_run->edition() || units.kind != grid.kind ||
        units.causes.size() != (causes.empty() ? 0 : grid.units))
        units = {m_run->edition(), grid.kind, unitCauses(grid, causes)};
    return units.causes;
}

} // namespace lockstep::ui
