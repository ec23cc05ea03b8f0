#include "core/simulation/FleetArrays.h"

#include <algorithm>
#include <map>
#include <span>

#include "core/training/StepKernel.h"

namespace lockstep {

std::int32_t noiseBound(Ticks compute) {
    return static_cast<std::int32_t>(compute.count * 2 / 5);
}

namespace {

/// The noise-free compute ticks of GPUs `first` and on.
void fillBase(const WorkClass& work, std::uint32_t first, std::span<std::uint32_t> base) {
    for (std::size_t i = 0; i < base.size(); ++i)
        base[i] =
            static_cast<std::uint32_t>(work.costsOf(first + static_cast<std::uint32_t>(i)).compute.count);
}

Ticks leastCompute(const WorkClass& work) {
    return std::ranges::min_element(work.stages, {}, &StepCosts::compute)->compute;
}

} // namespace

std::vector<std::uint32_t> drawLastingTicks(const Fleet& fleet, const std::vector<double>& spreads) {
    std::vector<std::uint32_t> lasting(fleet.gpuCount(), 0);
    std::vector<std::uint32_t> words(noiseBatch);
    std::vector<std::uint32_t> base(noiseBatch);
    std::map<std::pair<double, std::int32_t>, std::vector<std::int32_t>> tables;
    for (const WorkClass& work : fleet.classes) {
        if (!work.works())
            continue;
        const std::pair scale(spreads[work.group] * meanCompute(work), noiseBound(leastCompute(work)));
        const auto [entry, isNew] = tables.try_emplace(scale);
        if (isNew)
            entry->second = scaledQuantiles(scale.first, scale.second);
        const std::vector<std::int32_t>& table = entry->second;
        fillBase(work, work.gpus.first, base);
        const FleetGroup& group = fleet.groups[work.group];
        const NoiseStream stream{fleet.seed, group.id.value, 0, NoisePurpose::lasting};
        for (std::uint32_t at = work.gpus.first; at < work.gpus.end();) {
            const std::uint32_t ordinal = at - group.gpus.first;
            const auto within = static_cast<std::uint32_t>(ordinal % noiseBatch);
            const std::uint32_t count =
                std::min(work.gpus.end() - at, static_cast<std::uint32_t>(noiseBatch) - within);
            if (work.stages.size() > 1)
                fillBase(work, at, {base.data(), count});
            drawBatch(stream, static_cast<std::uint32_t>(ordinal / noiseBatch), words.data());
            addNoise(base.data(), words.data() + within, table.data(), count, lasting.data() + at);
            at += count;
        }
    }
    return lasting;
}

double meanCompute(const WorkClass& work) {
    double sum = 0;
    for (const StepCosts& costs : work.stages)
        sum += static_cast<double>(costs.compute.count);
    return sum / static_cast<double>(work.stages.size());
}

std::vector<LaneBlock> cutBlocks(const Fleet& fleet) {
    std::vector<LaneBlock> blocks;
    const std::uint32_t target = std::max(1u, fleet.gpuCount() / wantedLaneBlocks);
    for (std::size_t c = 0; c < fleet.classes.size(); ++c) {
        const WorkClass& work = fleet.classes[c];
        const std::uint32_t perRack = fleet.groups[work.group].gpusPerRack;
        // Whole racks where a block is large enough for some.
        const std::uint32_t length = target > perRack ? target / perRack * perRack : target;
        for (std::uint32_t at = work.gpus.first; at < work.gpus.end(); at += length)
            blocks.push_back({work.group, c, {at, std::min(length, work.gpus.end() - at)}});
    }
    return blocks;
}

} // namespace lockstep
