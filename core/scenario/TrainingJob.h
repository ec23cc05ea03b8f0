#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/quantity/Quantity.h"

namespace lockstep {

enum class Precision { bf16, fp8, fp4 };
enum class AllReduce {
    hierarchical, ///< reduce inside each campus, exchange one reduced copy between campuses, spread inside
    flatRing,     ///< one ring over every replica; each of its 2(n-1) steps waits for the longest hop
};
enum class Recompute { none, selective, full };

enum class PipelineSchedule {
    gPipe,       ///< every forward pass, then every backward pass
    oneForward,  ///< 1F1B: the same bubble, activations of p micro-batches only
    interleaved, ///< v chunks of layers a stage: the bubble is v times smaller
    zeroBubble,  ///< ZB-H1: weight gradients wait and fill the bubble
};

/// What the data-parallel ranks share out among themselves (ZeRO, Rajbhandari et al. 2019).
enum class Sharding {
    none,       ///< ZeRO-0: each keeps everything
    optimizer,  ///< ZeRO-1
    gradients,  ///< ZeRO-2
    parameters, ///< ZeRO-3, FSDP: weights are gathered layer by layer
};

/// The dimension of the plan whose traffic goes over the links between campuses.
enum class Crossing {
    data,     ///< every replica lies inside one campus; gradients cross
    pipeline, ///< a replica's stages lie in several campuses; activations cross once a micro-batch
    tensor,   ///< a layer's ranks lie in several campuses; every layer waits for the links
};

/// How work goes to GPUs of several speeds.
enum class Balance {
    equal,        ///< the same layers a stage, the same micro-batches a replica
    proportional, ///< layers and micro-batches in proportion to speed
};

/// Where GPU types of one campus meet.
enum class Mixing {
    apart, ///< GPUs go to replicas in the order of the rack groups: types meet in a replica only where groups
           ///< end
    stages ///< every replica has stages on each type, as many as its GPUs are enough for
};

/// How finely the engine prices a step.
enum class PipelineDetail {
    alike,  ///< one closed form a GPU: the stages of a replica are alike
    stages, ///< each replica's schedule, stage by stage and micro-batch by micro-batch
};

/// How one model copy (a replica) is cut over GPUs.
struct ParallelPlan {
    std::uint32_t tensor = 1;
    std::uint32_t pipeline = 1;
    std::uint32_t context = 1;
    std::uint32_t expert = 1;          ///< ranks that share out the experts of a mixture
    std::uint32_t virtualStages = 1;   ///< chunks of layers a pipeline stage holds (interleaving)
    std::optional<std::uint32_t> data; ///< replicas; absent: as many as the campuses hold
    PipelineSchedule schedule = PipelineSchedule::interleaved; ///< with one chunk a stage: 1F1B
    Sharding sharding = Sharding::optimizer;
    Crossing crossing = Crossing::data;
    Balance balance = Balance::equal;
    Mixing mixing = Mixing::apart; ///< where whole replicas lie in a campus
    PipelineDetail detail = PipelineDetail::alike;

    double gpusPerReplica() const { return static_cast<double>(tensor) * pipeline * context; }
    /// Runs of layers that each stage has: one, unless they interleave.
    std::uint32_t chunks() const { return schedule == PipelineSchedule::interleaved ? virtualStages : 1; }
    friend bool operator==(const ParallelPlan&, const ParallelPlan&) = default;
};

/// How seldom campuses exchange what they learned.
enum class SyncMethod {
    everyStep, ///< synchronous training: gradients after each step
    diLoCo,    ///< each campus takes inner steps alone, then outer gradients are averaged
    streaming, ///< the same by fragments of the model, under the inner steps that follow
    decoupled, ///< each campus goes on at its own pace and takes in what has arrived
};

/// Low-communication training (DiLoCo: Douillard et al. 2023, arXiv 2311.08105; Streaming DiLoCo: arXiv
/// 2501.18512). Every campus is one learner.
struct LowCommunication {
    SyncMethod method = SyncMethod::everyStep;
    std::uint32_t innerSteps = 100; ///< between two exchanges of the same parameter
    std::uint32_t fragments = 4;    ///< of the model, exchanged in turn; streaming and decoupled
    std::uint32_t overlapSteps = 5; ///< inner steps a fragment may travel under; streaming and decoupled
    double outerBits = 32;          ///< of one value of an outer gradient
    double tokenWorth = 1;          ///< assumed: what a token teaches, beside one in synchronous training

    friend bool operator==(const LowCommunication&, const LowCommunication&) = default;
};

/// What makes GPUs late beyond the spreads of their type, by time scale. All zero: nothing.
struct Stragglers {
    double operationSpread = 0; ///< standard deviation of one layer's pass; averages out over a step's passes
    double driftSpread = 0;     ///< standard deviation of a GPU's slow wandering (room temperature)
    double driftHours = 6;      ///< over which it forgets where it was
    double spikesPerGpuDay = 0; ///< stalls (garbage collection, page retirement, data loader), Poisson
    Seconds spikeMedian{0.5};   ///< their length is log-normal
    double spikeSpread = 1;     ///< standard deviation of the length's natural logarithm
    double failSlowPerGpuYear = 0; ///< GPUs that turn slow for a while (heat, a failing part), Poisson
    double failSlowFactor = 1.5;   ///< on their compute time meanwhile
    double failSlowHours = 1;      ///< median of their length, log-normal, at most ten times that
    double failSlowSpread = 1;     ///< standard deviation of the length's natural logarithm

    friend bool operator==(const Stragglers&, const Stragglers&) = default;
};

/// The training run that all campuses of a scenario work on together.
struct TrainingJob {
    std::string model; ///< name of a ModelType
    Precision precision = Precision::bf16;
    std::uint32_t sequenceLength = 8192; ///< tokens
    std::uint32_t globalBatch = 2048;    ///< sequences a step
    std::uint32_t microBatch = 1;        ///< sequences
    ParallelPlan plan;
    std::string stack = "nemo"; ///< training software, as named in the catalog's calibration
    AllReduce allReduce = AllReduce::hierarchical;
    Recompute recompute = Recompute::none;
    std::uint32_t bucketsInFlight = 8; ///< gradient buckets that overlap their latency
    double bucketMegabytes = 512;      ///< size of one fused gradient bucket, 1e6 bytes
    double overlap = 0.5;              ///< share of the backward time under which gradients can travel
    LowCommunication lowCommunication;
    Stragglers stragglers;

    friend bool operator==(const TrainingJob&, const TrainingJob&) = default;
};

} // namespace lockstep
