#include "core/simulation/FleetArrays.h"

#include <algorithm>

#include "core/training/StepKernel.h"

namespace lockstep {

std::int32_t noiseBound(Ticks compute) {
    return static_cast<std::int32_t>(compute.count * 2 / 5);
}

std::vector<std::uint32_t> drawLastingTicks(const Fleet& fleet, const std::vector<double>& spreads) {
    std::vector<std::uint32_t> lasting(fleet.gpuCount(), 0);
    std::vector<std::uint32_t> words(noiseBatch);
    for (const WorkClass& work : fleet.classes) {
        if (work.compute.count == 0)
            continue;
        const auto table = scaledQuantiles(spreads[work.group] * static_cast<double>(work.compute.count),
                                           noiseBound(work.compute));
        const std::vector<std::uint32_t> base(noiseBatch, static_cast<std::uint32_t>(work.compute.count));
        const FleetGroup& group = fleet.groups[work.group];
        const NoiseStream stream{fleet.seed, group.id.value, 0, NoisePurpose::lasting};
        for (std::uint32_t at = work.gpus.first; at < work.gpus.end();) {
            const std::uint32_t ordinal = at - group.gpus.first;
            const auto within = static_cast<std::uint32_t>(ordinal % noiseBatch);
            const std::uint32_t count =
                std::min(work.gpus.end() - at, static_cast<std::uint32_t>(noiseBatch) - within);
            drawBatch(stream, static_cast<std::uint32_t>(ordinal / noiseBatch), words.data());
            addNoise(base.data(), words.data() + within, table.data(), count, lasting.data() + at);
            at += count;
        }
    }
    return lasting;
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
