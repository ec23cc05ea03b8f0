#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/simulation/GpuActivity.h"

namespace lockstep {

/// What is waited before gradients travel, in the order in which waits are charged (StepAccount).
inline constexpr std::array waitCauses{Cause::pipelineBubble,  Cause::commFabric, Cause::commLinkBandwidth,
                                       Cause::commLinkLatency, Cause::noWork,     Cause::waitGeneration,
                                       Cause::waitStraggler};

/// The same where another GPU of the own stage is waited for.
inline constexpr std::array peerCauses{Cause::waitStraggler,  Cause::waitGeneration, Cause::pipelineBubble,
                                       Cause::commFabric,     Cause::noWork,         Cause::commLinkBandwidth,
                                       Cause::commLinkLatency};

/// For another GPU, its own kind or a slower one, or for its pipeline.
bool isWaiting(Cause cause);

/// What of a GPU's step is the exchange after the last GPU is ready, by cause.
CauseTicks exchangeOf(const Fleet& fleet, std::uint32_t gpu, const StepOutcome& outcome);

/// Names what a GPU of a class waits for.
class WaitNames {
public:
    WaitNames(const Fleet& fleet, const WorkClass& work, std::uint32_t gpu, std::uint32_t blocker);

    HeldUpBy heldUpBy(ActivityKind kind, Cause cause) const;

private:
    std::optional<LinkId> m_link;           ///< that traffic waits for longest
    std::optional<RackGroupId> m_slowest;   ///< group of the slowest type
    std::optional<std::uint32_t> m_blocker; ///< none where the GPU is it itself
};

/// A GPU's replica in its row and its stage in the replica.
struct StagePlace {
    std::uint32_t replica = 0;
    std::uint32_t stage = 0;
};
StagePlace placeIn(const PipelineRow& row, std::uint32_t gpu);

/// Compute ticks of each stage of a replica: of its slowest GPU.
std::vector<std::uint64_t> stageTicksOf(StepReader& reader, const PipelineRow& row, std::uint32_t replica,
                                        std::uint64_t step);

} // namespace lockstep
