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

/// The link that traffic between campuses waits for longest.
std::optional<LinkId> busiestLink(const Fleet& fleet);
/// The group whose GPUs nobody is slower than: it waits for no other type.
std::optional<RackGroupId> slowestGroup(const Fleet& fleet);

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

/// What a GPU is held up by in time that goes to a cause; nothing where the cause is no wait, or has no name.
HeldUpBy heldUpBy(const Fleet& fleet, std::uint32_t gpu, std::uint32_t blocker, Cause cause);

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
