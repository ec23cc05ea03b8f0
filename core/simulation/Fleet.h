#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/calibration/ModelBasis.h"
#include "core/network/LinkFlaps.h"
#include "core/network/LinkGoodput.h"
#include "core/quantity/Ticks.h"
#include "core/scenario/Finding.h"
#include "core/scenario/Scenario.h"
#include "core/simulation/Cause.h"
#include "core/simulation/PipelineRow.h"
#include "core/simulation/StepCosts.h"

namespace lockstep {

/// GPUs `first` to `first + count - 1` of the fleet, in lane order: campuses as in the scenario, then its
/// rack groups as in the scenario, then racks, then GPUs.
struct GpuRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    std::uint32_t end() const { return first + count; }
    friend bool operator==(const GpuRange&, const GpuRange&) = default;
};

struct FleetCampus {
    CampusId id;
    std::string name;
    GpuRange gpus;
};

struct FleetGroup {
    RackGroupId id;
    std::size_t campus = 0; ///< index into Fleet::campuses
    std::string label;      ///< "H100 SXM"
    std::string rack;
    std::string gpu;
    std::uint32_t gpusPerRack = 1;
    GpuRange gpus;
};

/// GPUs of one rack group whose replicas have the same number of micro-batches.
struct WorkClass {
    std::size_t group = 0; ///< index into Fleet::groups
    GpuRange gpus;
    bool allocated = false;
    std::size_t learner = 0;             ///< index into Fleet::learners, if allocated
    std::uint32_t microBatches = 0;      ///< of each replica; zero: holds a copy of the model and has no work
    std::uint32_t row = 0;               ///< index into Fleet::pipelines, if there are any
    std::uint32_t firstOfPart = 0;       ///< GPU at which the first replica of the campus begins
    std::uint32_t ranks = 1;             ///< GPUs of one stage of one replica, side by side
    std::vector<StepCosts> stages;       ///< one for all, or by the stages of a replica that stand here
    std::vector<std::int32_t> stepNoise; ///< in ticks, by quantile index (training/Noise.h)
    double driftTicks = 0;               ///< standard deviation of the slow drift
    std::int32_t driftBound = 0;         ///< in ticks; drift stays within

    bool works() const { return microBatches > 0; }
    /// Index into `stages`.
    std::size_t stageOf(std::uint32_t gpu) const {
        return stages.size() == 1 ? 0 : (gpu - firstOfPart) / ranks % stages.size();
    }
    const StepCosts& costsOf(std::uint32_t gpu) const { return stages[stageOf(gpu)]; }
};

/// A run of GPUs of one work class whose causes are kept together in the timeline.
struct LaneBlock {
    std::size_t group = 0;     ///< index into Fleet::groups
    std::size_t workClass = 0; ///< index into Fleet::classes
    GpuRange gpus;
};

/// What GPUs of a job do together after the last one is ready.
struct Exchange {
    Ticks fabric;
    Ticks linkBandwidth;
    Ticks linkLatency;

    Ticks total() const { return fabric + linkBandwidth + linkLatency; }
};

/// GPUs that wait for each other after every inner step: all of the job in synchronous training, those of one
/// campus in low-communication training.
struct Learner {
    std::size_t firstBlock = 0; ///< index into Fleet::blocks
    std::size_t blocks = 0;
    Exchange exchange;            ///< after every inner step
    std::uint32_t innerSteps = 1; ///< in one step of the run
    Ticks quietStep;              ///< one inner step without noise, with its exchange
    Ticks slowerLearner;          ///< what it waits a step, without noise, because others have slower GPUs
    Seconds innerStep;            ///< from one inner step to the next, with its part of what the round waits
    std::uint32_t stepsPerKnot = 1; ///< inner steps; of the drift

    std::size_t endBlock() const { return firstBlock + blocks; }
    /// Its inner steps are numbered through the whole run, so that each has luck of its own.
    std::uint64_t innerStepOf(std::uint64_t step, std::uint32_t inner) const {
        return step * innerSteps + inner;
    }
};

/// What the step puts on one link of the scenario, for canvas and charts.
struct LinkUse {
    LinkId id;
    Bytes bytesPerStep; ///< one way
    Ticks busy;         ///< of a step: while traffic is under way, of all links alike
    std::uint32_t channels = 1;
    LinkFlaps flaps;         ///< of one channel
    BytesPerSecond capacity; ///< one way, as installed
    BytesPerSecond goodput;  ///< one way, after loss and window
    Seconds roundTrip;
    double loss = 0;                      ///< packet loss probability
    LinkBound bound = LinkBound::channel; ///< what decides its rate
};

/// A scenario compiled for the engine: flat, immutable, one entry a GPU where GPUs differ.
struct Fleet {
    std::vector<FleetCampus> campuses;
    std::vector<FleetGroup> groups;
    std::vector<WorkClass> classes;          ///< in GPU order, without gaps
    std::vector<LaneBlock> blocks;           ///< in GPU order, without gaps
    std::vector<std::uint32_t> lastingTicks; ///< per GPU: noise-free compute times its persistent factor
    std::vector<Learner> learners;           ///< in block order; blocks outside have no part in the job
    Exchange outer;                          ///< between learners, once a step of the run
    std::optional<Ticks> outageSlack =
        Ticks{}; ///< a link may be down so long before the step waits; none: it never does
    std::vector<PipelineRow> pipelines; ///< empty where the stages of every replica are alike
    std::vector<LinkUse> links;
    std::uint32_t replicas = 0;
    PipelineSchedule schedule = PipelineSchedule::oneForward;
    std::uint32_t stages = 1; ///< of a replica
    std::uint32_t chunks = 1; ///< of layers a stage, where they interleave
    std::uint64_t seed = 0;
    double tokensPerStep = 0;
    double modelFlopsPerStep = 0; ///< 6 N per token and causal attention, see training/TransformerModel.h
    double nameplateFlops = 0;    ///< of every GPU owned, per second, at the training precision
    double allocatedNameplateFlops = 0; ///< of the GPUs in the job
    double usefulNameplateSeconds =
        0; ///< roofline time of a step's useful work × nameplate, summed over GPUs
    Stragglers stragglers;
    double tokenWorth = 1; ///< what a token teaches beside one in synchronous training, as assumed

    std::uint32_t gpuCount() const { return groups.empty() ? 0 : groups.back().gpus.end(); }
    std::size_t classIndexOf(std::uint32_t gpu) const; ///< into `classes`
    /// Inner steps that the slowest learner takes in a step of the run; more than one makes it a round.
    std::uint32_t roundSteps() const;
    /// The step without any noise.
    Ticks quietStep() const;
};

/// Compiles a scenario, or says why it cannot run. About a millisecond per 10,000 GPUs.
std::variant<std::shared_ptr<const Fleet>, std::vector<Finding>> compile(const Scenario& scenario,
                                                                         const ModelBasis& basis);

/// Lane blocks a fleet is cut into, about; each work class has at least one.
inline constexpr std::uint32_t wantedLaneBlocks = 512;

/// Compute time of a step: 32 bits of ticks hold it with the worst spread, noise and drift, which is all that
/// every GPU has; slow times and stalls are counted in 64.
inline constexpr Seconds longestCompute{200};

/// The whole step, with slow GPUs: 64 bits hold the ticks of 4 million GPUs for a day. A step of a day is
/// broken anyway.
inline constexpr Seconds longestStep{86400};

/// A round of low-communication training, likewise.
inline constexpr Seconds longestRound{864000};

} // namespace lockstep
