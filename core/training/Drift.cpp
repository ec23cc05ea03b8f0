#include "core/training/Drift.h"

#include <algorithm>
#include <cmath>

#include "core/training/StepKernel.h"

namespace lockstep {

std::uint32_t stepsPerKnot(Seconds memory, Seconds stepTime) {
    constexpr std::uint32_t most = 1u << 30;
    constexpr double halfAnOctave = 1.4142135623730951;
    const double wanted = memory / stepTime;
    std::uint32_t steps = driftEvery;
    while (steps < most && steps * halfAnOctave < wanted)
        steps *= 2;
    return steps;
}

DriftMoment driftAt(std::uint64_t step, std::uint32_t stepsPerKnot) {
    const std::uint64_t within = step % stepsPerKnot / driftEvery * driftEvery;
    const double share = static_cast<double>(within) / stepsPerKnot;
    // A square root is exact to the last bit everywhere (IEEE 754).
    const double length = std::sqrt((1 - share) * (1 - share) + share * share);
    return {step / stepsPerKnot, (1 - share) / length, share / length};
}

DriftTables driftTables(const DriftMoment& moment, double spread, std::int32_t bound) {
    return {moment, scaledQuantiles(spread * moment.before, bound),
            scaledQuantiles(spread * moment.after, bound), bound};
}

void addDrift(const DrawnGroup& group, OrdinalRange range, const DriftTables& tables,
              const std::uint32_t* lasting, std::uint32_t* drifted) {
    const NoiseStream before = group.stream(NoisePurpose::drift, tables.moment.knot);
    const NoiseStream after = group.stream(NoisePurpose::drift, tables.moment.knot + 1);
    std::uint32_t wordsBefore[noiseBatch];
    std::uint32_t wordsAfter[noiseBatch];
    for (std::uint32_t done = 0; done < range.count;) {
        const std::uint32_t ordinal = range.first + done;
        const auto batch = static_cast<std::uint32_t>(ordinal / noiseBatch);
        const auto within = static_cast<std::uint32_t>(ordinal % noiseBatch);
        const std::uint32_t count =
            std::min(range.count - done, static_cast<std::uint32_t>(noiseBatch) - within);
        drawBatch(before, batch, wordsBefore);
        drawBatch(after, batch, wordsAfter);
        addBlend(lasting + done, wordsBefore + within, wordsAfter + within, tables.before.data(),
                 tables.after.data(), tables.bound, count, drifted + done);
        done += count;
    }
}

std::int32_t driftOf(const DrawnGroup& group, std::uint32_t ordinal, const DriftTables& tables) {
    const std::uint64_t knot = tables.moment.knot;
    const std::uint32_t before = drawOne(group.stream(NoisePurpose::drift, knot), ordinal);
    const std::uint32_t after = drawOne(group.stream(NoisePurpose::drift, knot + 1), ordinal);
    return std::clamp(deviate(tables.before, before) + deviate(tables.after, after), -tables.bound,
                      tables.bound);
}

} // namespace lockstep
