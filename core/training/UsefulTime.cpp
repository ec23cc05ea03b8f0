#include "core/training/UsefulTime.h"

#include "core/scenario/PlanFit.h"
#include "core/training/TransformerModel.h"

namespace lockstep {

Seconds usefulTime(const GpuType& gpu, const ModelType& model, const TrainingJob& job, double microBatches) {
    const double tokens = microBatches * job.microBatch * job.sequenceLength;
    const Flops work{modelFlopsPerToken(model, job.sequenceLength) * tokens / job.plan.gpusPerReplica()};
    return work / peakOf(gpu, job.precision);
}

} // namespace lockstep
