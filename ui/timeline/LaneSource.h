#pragma once

#include <array>
#include <cstdint>

#include "core/simulation/StepReader.h"
#include "core/simulation/TimelineView.h"
#include "ui/timeline/LaneKey.h"

namespace lockstep::ui {

/// GPU ticks by cause.
using CauseSums = std::array<double, causeCount>;

double totalOf(const CauseSums& sums);
void addScaled(CauseSums& sums, const CauseSums& more, double factor);
CauseSums sumsOf(const GpuStep& step);

/// The fleet whose blocks a column's causes are of.
const Fleet& fleetOf(const TimelineView& view, const TimelineColumn& column);

/// Where a lane's GPUs are in the fleet a column ran with, which may be an older one than the lanes are laid
/// out for.
class LaneSource {
public:
    LaneSource() = default;
    LaneSource(const Fleet& fleet, const LaneKey& key);

    std::uint32_t gpus() const { return m_gpus.count; } ///< 0: the fleet has no such lane
    std::uint32_t fleetGpu(std::uint32_t gpuOfLane) const { return m_gpus.first + gpuOfLane; }

    /// Some of the lane's GPUs, as blocks of the fleet of which the first and the last count by a part.
    struct Slice {
        std::size_t first = 0;
        std::size_t last = 0;
        double partOfFirst = 0; ///< the only part where first and last are the same
        double partOfLast = 0;

        bool isOneBlock() const { return first == last; }
    };
    /// GPUs [first, last), counted from 0; not empty, and `first` is one of the lane's.
    Slice slice(double first, double last) const;

    /// Of all the lane's GPUs, or of a slice of them. A block of which the lane has a part counts by it, as
    /// if its GPUs were alike.
    CauseSums sum(const TimelineColumn& column) const;
    CauseSums sum(const TimelineColumn& column, const Slice& slice) const;

private:
    std::size_t blockOf(std::uint32_t gpuOfLane) const; ///< index into Fleet::blocks

    const Fleet* m_fleet = nullptr;
    GpuRange m_gpus;
    std::size_t m_firstBlock = 0;
    std::size_t m_endBlock = 0;
    bool m_isWhole = true; ///< begins and ends with a block
};

} // namespace lockstep::ui
