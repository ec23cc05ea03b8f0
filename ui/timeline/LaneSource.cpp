#include "ui/timeline/LaneSource.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace lockstep::ui {

double totalOf(const CauseSums& sums) {
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

void addScaled(CauseSums& sums, const CauseSums& more, double factor) {
    for (std::size_t i = 0; i < causeCount; ++i)
        sums[i] += more[i] * factor;
}

CauseSums sumsOf(const GpuStep& step) {
    CauseSums sums{};
    std::ranges::copy(step.causes, sums.begin());
    return sums;
}

const Fleet& fleetOf(const TimelineView& view, const TimelineColumn& column) {
    return *view.fleets[column.revision];
}

LaneSource::LaneSource(const Fleet& fleet, const LaneKey& key) : m_fleet(&fleet), m_gpus(gpusOf(fleet, key)) {
    if (m_gpus.count == 0)
        return;
    const auto& blocks = fleet.blocks;
    const auto first = std::ranges::partition_point(
        blocks, [this](const LaneBlock& block) { return block.gpus.end() <= m_gpus.first; });
    const auto end = std::ranges::partition_point(
        blocks, [this](const LaneBlock& block) { return block.gpus.first < m_gpus.end(); });
    m_firstBlock = static_cast<std::size_t>(first - blocks.begin());
    m_endBlock = static_cast<std::size_t>(end - blocks.begin());
    m_isWhole = first->gpus.first == m_gpus.first && (end - 1)->gpus.end() == m_gpus.end();
}

std::size_t LaneSource::blockOf(std::uint32_t gpuOfLane) const {
    const auto endsBefore = [](const LaneBlock& block, std::uint32_t gpu) { return block.gpus.end() <= gpu; };
    const auto begin = m_fleet->blocks.begin();
    const auto found =
        std::lower_bound(begin + static_cast<std::ptrdiff_t>(m_firstBlock),
                         begin + static_cast<std::ptrdiff_t>(m_endBlock), fleetGpu(gpuOfLane), endsBefore);
    return static_cast<std::size_t>(found - begin);
}

LaneSource::Slice LaneSource::slice(double first, double last) const {
    const double end = std::min(last, static_cast<double>(m_gpus.count));
    const auto part = [&](std::size_t block) {
        const GpuRange gpus = m_fleet->blocks[block].gpus;
        const double begin = static_cast<double>(gpus.first) - m_gpus.first;
        return (std::min(end, begin + gpus.count) - std::max(first, begin)) / gpus.count;
    };
    Slice slice;
    slice.first = slice.last = blockOf(static_cast<std::uint32_t>(first));
    while (slice.last + 1 < m_endBlock &&
           static_cast<double>(m_fleet->blocks[slice.last].gpus.end()) - m_gpus.first < end)
        ++slice.last;
    slice.partOfFirst = part(slice.first);
    slice.partOfLast = part(slice.last);
    return slice;
}

CauseSums LaneSource::sum(const TimelineColumn& column, const Slice& slice) const {
    CauseSums sums{};
    const auto add = [&](std::size_t block, double part) {
        for (std::size_t c = 0; c < causeCount; ++c)
            // Signed numbers convert in one instruction, and no sum of ticks comes near their limit.
            sums[c] += static_cast<double>(static_cast<std::int64_t>(column.blockCauses[block][c])) * part;
    };
    add(slice.first, slice.partOfFirst);
    for (std::size_t block = slice.first + 1; block < slice.last; ++block)
        add(block, 1);
    if (!slice.isOneBlock())
        add(slice.last, slice.partOfLast);
    return sums;
}

CauseSums LaneSource::sum(const TimelineColumn& column) const {
    if (!m_isWhole)
        return sum(column, slice(0, m_gpus.count));
    CauseSums sums{};
    // Integers add up several times faster, and 64 bits hold all but columns of months of the largest fleets.
    const std::int64_t safe =
        std::numeric_limits<std::int64_t>::max() / std::max<std::uint32_t>(m_gpus.count, 1);
    if (column.duration.count < safe) {
        CauseTicks ticks{};
        for (std::size_t i = m_firstBlock; i < m_endBlock; ++i)
            for (std::size_t c = 0; c < causeCount; ++c)
                ticks[c] += column.blockCauses[i][c];
        std::transform(ticks.begin(), ticks.end(), sums.begin(),
                       [](std::uint64_t tick) { return static_cast<double>(tick); });
        return sums;
    }
    for (std::size_t i = m_firstBlock; i < m_endBlock; ++i)
        for (std::size_t c = 0; c < causeCount; ++c)
            sums[c] += static_cast<double>(column.blockCauses[i][c]);
    return sums;
}

} // namespace lockstep::ui
