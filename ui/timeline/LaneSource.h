#pragma once

#include <array>
#include <cstdint>

#include "core/simulation/Timeline.h"

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
    LaneSource(const Fleet& fleet, RackGroupId id);

    std::uint32_t gpus() const { return m_gpus.count; } ///< 0: the fleet has no such group
    std::uint32_t fleetGpu(std::uint32_t gpuOfGroup) const { return m_gpus.first + gpuOfGroup; }

    /// Some of the group's GPUs, as blocks of the fleet of which the first and the last count by a part.
    struct Slice {
        std::size_t first = 0;
        std::size_t last = 0;
        double partOfFirst = 0; ///< the only part where first and last are the same
        double partOfLast = 0;

        bool isOneBlock() const { return first == last; }
    };
    /// GPUs [first, last), counted from 0; not empty, and `first` is one of the group's.
    Slice slice(double first, double last) const;

    /// Of all the group's GPUs, or of a slice of them.
    CauseSums sum(const TimelineColumn& column) const;
    CauseSums sum(const TimelineColumn& column, const Slice& slice) const;

private:
    std::size_t blockOf(std::uint32_t gpuOfGroup) const; ///< index into Fleet::blocks

    const Fleet* m_fleet = nullptr;
    GpuRange m_gpus;
    std::size_t m_firstBlock = 0;
    std::size_t m_endBlock = 0;
};

} // namespace lockstep::ui
