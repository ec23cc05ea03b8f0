#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/simulation/StepReader.h"

namespace lockstep {

/// What a GPU does in a stretch of a step.
enum class ActivityKind : std::uint8_t {
    forward,        ///< pass of one micro-batch through one chunk of layers
    backward,       ///< likewise; the input gradient alone where weight gradients wait
    weightGradient, ///< likewise, ZB-H1 only
    collective,     ///< exposed traffic that a pass waits for
    optimizer,      ///< what follows the last pass, with the host's own work
    wait,           ///< the cause says for what
    exchange,       ///< gradients, after the last GPU is ready
    round,          ///< all inner steps of a round of low-communication training together, by cause
};

/// What a wait or an exchange is held up by; at most one of them is set.
struct HeldUpBy {
    std::optional<LinkId> link;
    std::optional<std::uint32_t> gpu; ///< of the fleet
    std::optional<RackGroupId> group; ///< of the slowest type

    friend bool operator==(const HeldUpBy&, const HeldUpBy&) = default;
};

/// A stretch of one GPU's step. `start` and `end` count from the begin of the step.
struct Activity {
    ActivityKind kind = ActivityKind::wait;
    Cause cause = Cause::compute;
    Ticks start;
    Ticks end;
    std::uint32_t microBatch = 0; ///< of a pass
    std::uint32_t chunk = 0;      ///< of a pass
    HeldUpBy heldUpBy;

    Ticks duration() const { return end - start; }
    friend bool operator==(const Activity&, const Activity&) = default;
};

/// One GPU's step from its begin to its end without gaps; by cause it adds up to `stepOf` exactly. Where
/// stages are priced alike, passes stand in the order of the schedule and the bubble where 1F1B has it:
/// before the first pass, before the first backward, and at the end. Where pipelines are followed stage by
/// stage, passes stand when they happened; what is waited between them is charged to the causes in their
/// order. `blocker` is StepRecord::blocker.
std::vector<Activity> activitiesOf(StepReader& reader, std::uint32_t gpu, std::uint64_t step,
                                   const StepOutcome& outcome, std::uint32_t blocker);

/// In words, for people: "Backward, micro-batch 3", "Link bandwidth".
std::string labelOf(const Activity& activity);

} // namespace lockstep
