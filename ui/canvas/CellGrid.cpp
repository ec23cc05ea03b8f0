#include "ui/canvas/CellGrid.h"

#include <algorithm>
#include <cmath>

#include "ui/canvas/TilePlan.h"

namespace lockstep::ui {

namespace {

constexpr double leastGpuPitch = 2.5; ///< pixels; smaller cells cannot be pointed at
constexpr double leastRackPitch = 4;  ///< likewise
constexpr double mostGpuPitch = 24;   ///< larger cells say no more
constexpr double leastGapPitch = 4;   ///< from here on a pixel between cells can be spared
constexpr double rackGap = 0.5;       ///< between racks, of a GPU's pitch
constexpr double rounding = 1e-9;

/// GPUs side by side in a rack: about square, and without a ragged end where that can be.
int sideOf(int gpus) {
    const int least = std::max(1, static_cast<int>(std::ceil(std::sqrt(static_cast<double>(gpus)))));
    for (int side = least; side <= 2 * least && side <= gpus; ++side)
        if (gpus % side == 0)
            return side;
    return least;
}

int rowsFor(std::uint32_t things, int columns) {
    return std::max(1, static_cast<int>((things + static_cast<std::uint32_t>(columns) - 1) /
                                        static_cast<std::uint32_t>(columns)));
}

CellGrid blocksOf(const GroupShape& group, double width, const CellScale& scale) {
    CellGrid grid;
    grid.units = static_cast<std::uint32_t>(std::max(1.0, std::ceil(group.gpus / scale.gpusPerCell)));
    grid.pitch = grid.pitchX = grid.pitchY = cellPitch * scale.magnification;
    const int most = std::max(1, static_cast<int>((width + 1) / grid.pitch + rounding));
    grid.columns = std::min(most, static_cast<int>(grid.units));
    return grid;
}

CellGrid racksOf(const GroupShape& group, double width, const CellScale& scale) {
    CellGrid grid;
    const int rack = std::max(1, group.gpusPerRack);
    grid.units = static_cast<std::uint32_t>(std::max(1.0, std::ceil(group.gpus / rack)));
    grid.inside = sideOf(rack);
    grid.insideRows = rowsFor(static_cast<std::uint32_t>(rack), grid.inside);
    grid.pitch = gpuPitch(scale.magnification, scale.gpusPerCell);
    grid.pitchX = (grid.inside + rackGap) * grid.pitch;
    grid.pitchY = (grid.insideRows + rackGap) * grid.pitch;
    grid.hasGaps = scale.kind == CellKind::rack || grid.pitch >= leastGapPitch;
    const int most = std::max(1, static_cast<int>((width + rackGap * grid.pitch) / grid.pitchX + rounding));
    grid.columns = std::min(most, static_cast<int>(grid.units));
    return grid;
}

/// Which of `count` stretches of `pitch`, and how far into it.
std::optional<std::pair<int, double>> stretchAt(double position, double pitch, int count) {
    const double index = std::floor(position / pitch);
    if (index < 0 || index >= count)
        return std::nullopt;
    return std::pair(static_cast<int>(index), position - index * pitch);
}

} // namespace

QSizeF CellGrid::size() const {
    return {(columns - 1) * pitchX + inside * pitch - 1, (rows - 1) * pitchY + insideRows * pitch - 1};
}

CellRange CellGrid::unit(std::uint32_t index) const {
    const auto share = [&](std::uint64_t part) {
        return kind == CellKind::block
                   ? static_cast<std::uint32_t>(part * gpus / units)
                   : static_cast<std::uint32_t>(std::min<std::uint64_t>(part * gpusPerRack, gpus));
    };
    return {share(index), share(index + 1) - share(index)};
}

std::optional<CellRange> CellGrid::cellAt(QPointF point) const {
    const auto across = stretchAt(point.x(), pitchX, columns);
    const auto down = stretchAt(point.y(), pitchY, rows);
    if (!across || !down)
        return std::nullopt;
    const auto index = static_cast<std::uint32_t>(down->first * columns + across->first);
    if (index >= units || across->second >= inside * pitch || down->second >= insideRows * pitch)
        return std::nullopt;
    const CellRange whole = unit(index);
    if (kind != CellKind::gpu)
        return whole.count > 0 ? std::optional(whole) : std::nullopt;
    const auto within = static_cast<std::uint32_t>(static_cast<int>(down->second / pitch) * inside +
                                                   static_cast<int>(across->second / pitch));
    return within < whole.count ? std::optional(CellRange{whole.first + within, 1}) : std::nullopt;
}

QRectF CellGrid::cellRect(std::uint32_t gpu) const {
    // The last block that begins at the GPU or before it.
    const auto block = ((std::uint64_t(gpu) + 1) * units - 1) / std::max(1u, gpus);
    const std::uint32_t index =
        kind == CellKind::block ? static_cast<std::uint32_t>(block) : gpu / gpusPerRack;
    const auto side = static_cast<std::uint32_t>(columns);
    const QPointF corner(index % side * pitchX, index / side * pitchY);
    if (kind != CellKind::gpu)
        return {corner, QSizeF(inside * pitch, insideRows * pitch)};
    const std::uint32_t within = gpu % gpusPerRack;
    const auto across = static_cast<std::uint32_t>(inside);
    return {corner + QPointF(within % across * pitch, within / across * pitch), QSizeF(pitch, pitch)};
}

QRectF CellGrid::cellsRect(const CellRange& part) const {
    QRectF rect;
    for (std::uint32_t gpu = part.first; gpu < gpus && gpu - part.first < part.count; ++gpu)
        rect |= cellRect(gpu);
    return rect;
}

CellGrid gridOf(const GroupShape& group, double width, const CellScale& scale) {
    CellGrid grid =
        scale.kind == CellKind::block ? blocksOf(group, width, scale) : racksOf(group, width, scale);
    grid.kind = scale.kind;
    grid.gpus = static_cast<std::uint32_t>(group.gpus);
    grid.gpusPerRack = static_cast<std::uint32_t>(std::max(1, group.gpusPerRack));
    grid.rows = rowsFor(grid.units, grid.columns);
    return grid;
}

double gpuPitch(double magnification, double gpusPerCell) {
    return cellPitch * magnification / std::sqrt(gpusPerCell);
}

CellKind cellKindAt(double magnification, double gpusPerCell, int rack) {
    const double pitch = gpuPitch(magnification, gpusPerCell) * (1 + rounding);
    if (pitch >= leastGpuPitch)
        return CellKind::gpu;
    const bool isFiner = rack < gpusPerCell;
    return isFiner && (sideOf(rack) + rackGap) * pitch >= leastRackPitch ? CellKind::rack : CellKind::block;
}

double magnificationFor(CellKind kind, double gpusPerCell, int rack) {
    const double one = gpuPitch(1, gpusPerCell);
    if (kind == CellKind::block)
        return 1;
    if (kind == CellKind::rack && rack < gpusPerCell)
        return std::max(1.0, leastRackPitch / ((sideOf(rack) + rackGap) * one));
    return std::max(1.0, leastGpuPitch / one);
}

double mostMagnification(double gpusPerCell) {
    return mostGpuPitch / gpuPitch(1, gpusPerCell);
}

} // namespace lockstep::ui
