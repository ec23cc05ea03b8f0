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
    const auto set = [&sums](Cause cause, Ticks time) {
        sums[indexOf(cause)] = static_cast<double>(time.count);
    };
    set(Cause::compute, step.compute);
    set(Cause::commScaleUp, step.scaleUp);
    set(Cause::pipelineBubble, step.bubble);
    set(Cause::noWork, step.noWork);
    set(Cause::waitGeneration, step.waitGeneration);
    set(Cause::waitStraggler, step.waitStraggler);
    set(Cause::commFabric, step.exchange.fabric);
    set(Cause::commLinkBandwidth, step.exchange.linkBandwidth);
    set(Cause::commLinkLatency, step.exchange.linkLatency);
    set(Cause::unallocated, step.unallocated);
    return sums;
}

const Fleet* layoutOf(const TimelineView& view, std::uint32_t revision, std::size_t blocks) {
    for (std::size_t next = revision; next < view.fleets.size(); ++next)
        if (view.fleets[next] && view.fleets[next]->blocks.size() == blocks)
            return view.fleets[next].get();
    return nullptr;
}

LaneSource::LaneSource(const Fleet& fleet, RackGroupId id) : m_fleet(&fleet) {
    const auto group = std::find_if(fleet.groups.begin(), fleet.groups.end(),
                                    [id](const FleetGroup& g) { return g.id == id; });
    if (group == fleet.groups.end())
        return;
    m_gpus = group->gpus;
    const auto startsBefore = [](const LaneBlock& block, std::uint32_t gpu) {
        return block.gpus.first < gpu;
    };
    const auto at = [&](std::uint32_t gpu) {
        return std::lower_bound(fleet.blocks.begin(), fleet.blocks.end(), gpu, startsBefore) -
               fleet.blocks.begin();
    };
    m_firstBlock = static_cast<std::size_t>(at(m_gpus.first));
    m_endBlock = static_cast<std::size_t>(at(m_gpus.end()));
}

std::size_t LaneSource::blockOf(std::uint32_t gpuOfGroup) const {
    const auto endsBefore = [](const LaneBlock& block, std::uint32_t gpu) { return block.gpus.end() <= gpu; };
    const auto begin = m_fleet->blocks.begin();
    const auto found =
        std::lower_bound(begin + static_cast<std::ptrdiff_t>(m_firstBlock),
                         begin + static_cast<std::ptrdiff_t>(m_endBlock), fleetGpu(gpuOfGroup), endsBefore);
    return static_cast<std::size_t>(found - begin);
}

CauseSums LaneSource::sum(const TimelineColumn& column, double first, double last) const {
    if (column.blockCauses.size() < m_endBlock)
        return {};
    if (first <= 0 && last >= m_gpus.count)
        return sumOfAll(column);
    CauseSums sums{};
    const auto start = static_cast<std::uint32_t>(std::clamp(first, 0.0, static_cast<double>(m_gpus.count)));
    for (std::size_t i = start < m_gpus.count ? blockOf(start) : m_endBlock; i < m_endBlock; ++i) {
        const GpuRange gpus = m_fleet->blocks[i].gpus;
        const double begin = gpus.first - m_gpus.first;
        const double inside = std::min(last, begin + gpus.count) - std::max(first, begin);
        if (inside <= 0)
            break;
        for (std::size_t c = 0; c < causeCount; ++c)
            sums[c] += static_cast<double>(column.blockCauses[i][c]) * (inside / gpus.count);
    }
    return sums;
}

CauseSums LaneSource::sumOfAll(const TimelineColumn& column) const {
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
