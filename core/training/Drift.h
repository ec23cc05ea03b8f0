#pragma once

#include <cstdint>
#include <vector>

#include "core/quantity/Quantity.h"
#include "core/training/Noise.h"

namespace lockstep {

/// Slow wandering of a GPU's speed (room temperature, time of day). Each GPU has a normal deviate at every
/// knot, drawn by (seed, rack group, ordinal, number of the knot); between two knots a and b, a share f of
/// the way,
///   ((1-f) a + f b) / sqrt((1-f)^2 + f^2),
/// so that the variance is the same at every step. Steps less than a knot apart are alike, steps two knots
/// apart have nothing in common; one knot apart the correlation is pi/4 - 1/2 = 0.285 over all f, near the
/// 1/e of an AR(1) process that forgets over that time. Nothing is remembered.

/// The drift stands still over this many steps, so that it costs an eighth of the step noise.
inline constexpr std::uint32_t driftEvery = 16;

/// Steps from one knot to the next: `memory` over the step time, at least `driftEvery`, to the nearest power
/// of two, so that a what-if with a slightly different step time keeps everybody's luck.
std::uint32_t stepsPerKnot(Seconds memory, Seconds stepTime);

/// Where a step lies: weights of the knots around it, their squares adding up to 1.
struct DriftMoment {
    std::uint64_t knot = 0; ///< the one before; the one after is the next number
    double before = 1;
    double after = 0;

    friend bool operator==(const DriftMoment&, const DriftMoment&) = default;
};

/// Equal for all steps of one run of `driftEvery`: tables are due again where it changes.
DriftMoment driftAt(std::uint64_t step, std::uint32_t stepsPerKnot);

/// Deviates in ticks at one moment, for all GPUs of one spread.
struct DriftTables {
    DriftMoment moment;
    std::vector<std::int32_t> before;
    std::vector<std::int32_t> after;
    std::int32_t bound = 0;
};

/// `spread`: standard deviation in ticks. No drift is beyond ±bound, which is at most 2^30.
DriftTables driftTables(const DriftMoment& moment, double spread, std::int32_t bound);

struct OrdinalRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// drifted[i] = lasting[i] + drift of ordinal first + i, ticks. The arrays do not overlap.
void addDrift(const DrawnGroup& group, OrdinalRange range, const DriftTables& tables,
              const std::uint32_t* lasting, std::uint32_t* drifted);

/// The same ticks for one GPU alone.
std::int32_t driftOf(const DrawnGroup& group, std::uint32_t ordinal, const DriftTables& tables);

} // namespace lockstep
