#pragma once

#include "core/scenario/TrainingJob.h"
#include "core/training/KernelTime.h"
#include "core/training/PipelineSchedule.h"
#include "core/training/RankGroup.h"

namespace lockstep {

/// How one step is cut over GPUs.
struct StepPlan {
    double tensor = 1;
    double pipeline = 1;
    double chunks = 1; ///< of layers a pipeline stage holds (interleaving)
    double context = 1;
    double data = 1;
    double expert = 1;     ///< ranks that share out the experts
    double shards = 0;     ///< ranks a sharded parameter is spread over; 0: data
    double sequence = 1;   ///< tokens
    double microBatch = 1; ///< sequences
    double microBatches = 1;
    /// GPUs of one stage before those of the next come; 0: all of them, as Megatron-LM numbers its ranks
    /// (tensor, context, data, then pipeline).
    double sideBySide = 0;
    double stagesHere = 1;    ///< stages that take turns so
    double gatheredBytes = 2; ///< of one parameter as it travels: 2, or 1 where weights are kept in FP8
    bool sequenceParallel = true;
    Recompute recompute = Recompute::none;
    PipelineSchedule schedule = PipelineSchedule::interleaved;
    Sharding sharding = Sharding::optimizer;

    double gpus() const { return tensor * pipeline * context * data; }
    double parameterShards() const { return shards > 0 ? shards : data; }
    /// Where `ranks` of one stage stand that would lie `stride` apart if the stage stood alone.
    RankLine lineOf(double ranks, double stride) const;
};

/// How a training framework behaves. Shares are of the traffic that the step waits for although it could
/// travel under computing: cards, switches and processors are busy with it meanwhile.
struct StackFigures {
    double factor = 1; ///< on the time of every layer
    bool fusedAttention = true;
    bool parallelBlock = false; ///< attention and MLP side by side: half of the tensor-parallel traffic
    bool overlapsGradients = true;
    double tensorExposed = 1;
    double pipelineExposed = 1;
    double dataExposed = 1;
    double shardedExposed = 1;  ///< of parameters gathered layer by layer
    double expertExposed = 1;   ///< of what tokens send across domains; inside a domain nothing hides it
    bool capturesRacks = false; ///< replays routing as a graph on GPUs of rack-scale domains
    Seconds hostLaunch;         ///< to start one kernel: small layers wait for the host
    Seconds expertHost;         ///< to start the kernels of a layer with experts, each way
    Seconds expertHostCaptured; ///< the same where routing is replayed as a graph
    Seconds expertSync;         ///< each way, until the host knows how many tokens each expert got
    Seconds stepOverhead;       ///< once a step: data, gradient norm, logging
};

/// All that the time of a step depends on.
struct StepQuestion {
    TransformerShape model;
    KernelFigures kernels;
    LinkFigures links;
    StackFigures stack;
    StepPlan plan;
};

} // namespace lockstep
