#pragma once

#include <algorithm>
#include <vector>

#include "core/training/PipelineTrace.h"
#include "tests/core/Dice.h"

namespace lockstep {

inline const std::vector<PipelineSchedule> everySchedule = {
    PipelineSchedule::gPipe, PipelineSchedule::oneForward, PipelineSchedule::interleaved,
    PipelineSchedule::zeroBubble};

inline PipelineProgram randomProgram(Dice& dice) {
    return makeProgram(dice.pick(everySchedule), {dice.whole(1, 16), dice.whole(1, 4), dice.whole(1, 64)});
}

/// [stage × passKinds + kind], some of them zero.
inline std::vector<std::uint64_t> randomPassTicks(Dice& dice, const PipelineProgram& program) {
    std::vector<std::uint64_t> ticks(program.shape.stages * passKinds);
    for (std::uint64_t& length : ticks)
        length = dice.chance(0.1) ? 0 : dice.whole(1, 5000);
    return ticks;
}

/// Free ones, cheap ones and ones that hold everything up; nothing on the channels that lead nowhere.
inline std::vector<ChannelTicks> randomChannels(Dice& dice, const PipelineProgram& program) {
    std::vector<ChannelTicks> channels(program.channels());
    const std::uint32_t most = dice.pick(std::vector<std::uint32_t>{0, 100, 20000});
    for (std::uint32_t channel = 0; channel < program.boundaryChannels(); ++channel)
        channels[channel] = {dice.whole(0, most), dice.whole(0, most)};
    return channels;
}

inline Ticks endOf(const std::vector<TracedPass>& traced) {
    Ticks end;
    for (const TracedPass& pass : traced)
        end = std::max(end, pass.end);
    return end;
}

} // namespace lockstep
