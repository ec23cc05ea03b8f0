#include "core/training/PipelineTrace.h"

#include <algorithm>

namespace lockstep {

namespace {

Ticks ticksOf(std::uint64_t count) {
    return {static_cast<std::int64_t>(count)};
}

} // namespace

std::vector<TracedPass> tracePipeline(const PipelineProgram& program,
                                      const std::vector<std::uint64_t>& passTicks,
                                      const std::vector<ChannelTicks>& channels) {
    std::vector<Ticks> stageFree(program.shape.stages);
    std::vector<Ticks> channelFree(program.boundaryChannels());
    std::vector<Ticks> arrival(program.slots);
    std::vector<TracedPass> traced;
    traced.reserve(program.operations.size());
    for (const PipelineOperation& operation : program.operations) {
        Ticks& free = stageFree[operation.stage];
        const Ticks start = std::max(free, arrival[operation.incoming]);
        const std::size_t pass = operation.stage * passKinds + static_cast<std::size_t>(operation.kind);
        free = start + ticksOf(passTicks[pass]);
        traced.push_back(
            {operation.stage, {operation.kind, operation.chunk, operation.microBatch}, start, free});
        if (operation.outgoing == PipelineProgram::discarded)
            continue;
        const ChannelTicks& cost = channels[operation.channel];
        Ticks& wire = channelFree[operation.channel];
        wire = std::max(wire, free) + ticksOf(cost.occupancy);
        arrival[operation.outgoing] = wire + ticksOf(cost.delay);
    }
    return traced;
}

} // namespace lockstep
