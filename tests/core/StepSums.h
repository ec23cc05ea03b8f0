#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/simulation/Engine.h"
#include "core/simulation/StepReader.h"

namespace lockstep {

/// Of a GPU in lane order.
inline const WorkClass& classAt(const Fleet& fleet, std::uint32_t gpu) {
    return *std::ranges::find_if(fleet.classes, [&](const WorkClass& work) { return gpu < work.gpus.end(); });
}
inline const StepCosts& costsAt(const Fleet& fleet, std::uint32_t gpu) {
    return classAt(fleet, gpu).costsOf(gpu);
}

inline std::uint64_t totalOf(const CauseTicks& causes) {
    return std::accumulate(causes.begin(), causes.end(), std::uint64_t{0});
}
inline Ticks sumOf(const GpuStep& step) {
    return {static_cast<std::int64_t>(totalOf(step.causes))};
}
inline void addTo(CauseTicks& causes, const GpuStep& step) {
    for (std::size_t cause = 0; cause < causeCount; ++cause)
        causes[cause] += step.causes[cause];
}

/// GPU ticks of one cause, of all blocks.
inline std::uint64_t total(const StepRecord& record, Cause cause) {
    std::uint64_t sum = 0;
    for (const CauseTicks& block : record.blockCauses)
        sum += block[indexOf(cause)];
    return sum;
}

/// Why the blocks of a step do not add up to its duration; nothing where they do.
inline const char* faultOf(const StepRecord& record, const Fleet& fleet) {
    if (record.blockCauses.size() != fleet.blocks.size())
        return "other blocks than the fleet has";
    const auto duration = static_cast<std::uint64_t>(record.duration().count);
    for (std::size_t b = 0; b < fleet.blocks.size(); ++b) {
        for (const std::uint64_t ticks : record.blockCauses[b])
            if (ticks > fleet.blocks[b].gpus.count * duration)
                return "a cause that takes longer than the step";
        if (totalOf(record.blockCauses[b]) != fleet.blocks[b].gpus.count * duration)
            return "a block whose causes are not its step";
    }
    return nullptr;
}

/// Why the GPUs, each recomputed alone, are not what the engine says of their blocks; nothing where they are.
inline const char* faultOfGpus(const StepRecord& record, const Fleet& fleet) {
    std::uint32_t gpu = 0;
    for (std::size_t b = 0; b < fleet.blocks.size(); ++b) {
        CauseTicks sums{};
        if (fleet.blocks[b].gpus.first != gpu)
            return "a gap between blocks";
        for (; gpu < fleet.blocks[b].gpus.end(); ++gpu) {
            const GpuStep alone = stepOf(fleet, gpu, record.step, record.outcome);
            if (sumOf(alone) != record.duration())
                return "a GPU whose causes are not its step";
            addTo(sums, alone);
        }
        if (sums != record.blockCauses[b])
            return "a block that is not the sum of its GPUs";
    }
    return gpu == fleet.gpuCount() ? nullptr : "GPUs in no block";
}

} // namespace lockstep
