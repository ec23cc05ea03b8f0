#include "core/training/StepCost.h"

#include "core/network/Collective.h"
#include "core/scenario/PlanFit.h"
#include "core/training/TransformerModel.h"

namespace lockstep {

namespace {

/// Per message inside a scale-up domain; NCCL's ring step over NVLink with the simple protocol, 3.4 us.
constexpr Seconds scaleUpLatency{3.4e-6};
/// Per message over the network, the same source: 14 us.
constexpr Seconds networkLatency{14e-6};

Seconds tensorTraffic(const GpuType& gpu, const ModelType& model, const TrainingJob& job) {
    const double ranks = job.plan.tensor;
    const bool inside = ranks <= gpu.scaleUpDomain.value;
    const Seconds each =
        ringAllReduce(tensorExchange(model, job), ranks, inside ? scaleUpLatency : networkLatency,
                      inside ? gpu.scaleUpBandwidth.value : gpu.nic.value);
    return model.layers.value / job.plan.pipeline * tensorExchangesPerLayer * each;
}

double tokensOf(const TrainingJob& job, double microBatches) {
    return microBatches * job.microBatch * job.sequenceLength;
}

} // namespace

GpuStepCost gpuStepCost(const GpuType& gpu, const ModelType& model, const TrainingJob& job,
                        double microBatches) {
    const Flops work{executedFlopsPerToken(model, job.sequenceLength, job.recompute) *
                     tokensOf(job, microBatches) / job.plan.gpusPerReplica()};
    GpuStepCost cost;
    cost.compute = work / (peakOf(gpu, job.precision) * gpu.computeEfficiency.value);
    cost.scaleUp = microBatches * tensorTraffic(gpu, model, job);
    if (microBatches > 0)
        cost.bubble = (job.plan.pipeline - 1.0) / (job.plan.virtualStages * microBatches) *
                      (cost.compute + cost.scaleUp);
    return cost;
}

Seconds usefulTime(const GpuType& gpu, const ModelType& model, const TrainingJob& job, double microBatches) {
    const Flops work{modelFlopsPerToken(model, job.sequenceLength) * tokensOf(job, microBatches) /
                     job.plan.gpusPerReplica()};
    return work / peakOf(gpu, job.precision);
}

} // namespace lockstep
