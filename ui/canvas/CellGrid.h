#pragma once

#include <cstdint>
#include <optional>

#include <QRectF>

namespace lockstep::ui {

/// What one cell of a rack group stands for, the same on the whole canvas.
enum class CellKind {
    block, ///< a round number of GPUs
    rack,
    gpu,
};

/// What the cells need to know of a rack group.
struct GroupShape {
    double gpus = 0;
    int gpusPerRack = 1;
};

/// How near the canvas is seen.
struct CellScale {
    double magnification = 1; ///< 1 where everything fits
    double gpusPerCell = 1;   ///< of a block
    CellKind kind = CellKind::block;
};

/// GPUs of a rack group, counted from its first.
struct CellRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    friend bool operator==(const CellRange&, const CellRange&) = default;
};

/// How the GPUs of a rack group lie: units (blocks or racks) from left to right and down, and in a rack its
/// GPUs likewise. Lengths are pixels from the upper left corner of the first unit.
struct CellGrid {
    CellKind kind = CellKind::block;
    std::uint32_t gpus = 0;
    std::uint32_t units = 1;
    std::uint32_t gpusPerRack = 1;
    int columns = 1; ///< of units
    int rows = 1;
    int inside = 1;     ///< cells of a unit from left to right
    int insideRows = 1; ///< and down
    double pitch = 1;   ///< from cell to cell in a unit
    double pitchX = 1;  ///< from unit to unit
    double pitchY = 1;
    bool hasGaps = true; ///< between the cells; units always have them where there is room

    QSizeF size() const;
    /// Nothing between units, below the last or beside them.
    std::optional<CellRange> cellAt(QPointF point) const;
    /// Of the cell that holds the GPU.
    QRectF cellRect(std::uint32_t gpu) const;
    /// Of the cells that hold the GPUs, which are at most those of a rack; nothing where the group has fewer.
    QRectF cellsRect(const CellRange& part) const;
    CellRange unit(std::uint32_t index) const;
};

/// `width`: pixels the cells may take; one unit is shown even where it is wider.
CellGrid gridOf(const GroupShape& group, double width, const CellScale& scale);

/// Single GPUs once they are large enough to be told apart, before that racks, before that blocks. `rack`:
/// GPUs in a rack of the largest group.
CellKind cellKindAt(double magnification, double gpusPerCell, int rack);

/// From one GPU to the next at this magnification, in pixels.
double gpuPitch(double magnification, double gpusPerCell);

/// The least magnification that shows cells of this kind.
double magnificationFor(CellKind kind, double gpusPerCell, int rack);

/// Beyond it cells would only grow.
double mostMagnification(double gpusPerCell);

} // namespace lockstep::ui
