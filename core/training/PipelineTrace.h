#pragma once

#include <cstdint>
#include <vector>

#include "core/quantity/Ticks.h"
#include "core/training/PipelineProgram.h"

namespace lockstep {

/// What a message costs on its channel.
struct ChannelTicks {
    std::uint64_t occupancy = 0; ///< time on the wire: the next message waits
    std::uint64_t delay = 0;     ///< latency behind it: nobody else waits
};

/// A pass as the timeline shows it.
struct TracedPass {
    std::uint32_t stage = 0;
    PipelinePass pass;
    Ticks start;
    Ticks end;
};

/// One replica's step, written plainly, in the order of the program. `passTicks` are [stage × passKinds +
/// kind], `channels` as boundaryChannels() or more. A pass starts when its stage is free and its message has
/// arrived; its own message leaves when it ends and the channel is free.
std::vector<TracedPass> tracePipeline(const PipelineProgram& program,
                                      const std::vector<std::uint64_t>& passTicks,
                                      const std::vector<ChannelTicks>& channels);

} // namespace lockstep
