#include "core/storage/JobJson.h"

#include "core/scenario/Limits.h"
#include "core/scenario/Words.h"
#include "core/storage/CatalogJson.h"

namespace lockstep {

namespace {

template<class Choice>
void readChoice(JsonReader& reader, std::string_view key, Choice& choice,
                std::span<const std::string_view> names) {
    choice = static_cast<Choice>(reader.choiceOr(key, static_cast<std::size_t>(choice), names));
}

void readNumber(JsonReader& reader, std::string_view key, double& number, double least, double most) {
    number = reader.numberOr(key, number, least, most);
}

void readCount(JsonReader& reader, std::string_view key, std::uint32_t& count, double least, double most) {
    count = reader.countOr(key, count, least, most);
}

void readPlan(JsonReader& reader, ParallelPlan& plan) {
    plan.tensor = reader.count("tensor", 1, limits::tensor);
    plan.pipeline = reader.count("pipeline", 1, limits::pipeline);
    readCount(reader, "context", plan.context, 1, limits::context);
    readCount(reader, "expert", plan.expert, 1, limits::expert);
    readCount(reader, "virtual_stages", plan.virtualStages, 1, limits::virtualStages);
    if (reader.has("data"))
        plan.data = reader.count("data", 1, limits::replicas);
    readChoice(reader, "schedule", plan.schedule, scheduleNames);
    readChoice(reader, "sharding", plan.sharding, shardingNames);
    readChoice(reader, "crossing", plan.crossing, crossingNames);
    readChoice(reader, "balance", plan.balance, balanceNames);
    readChoice(reader, "mixing", plan.mixing, mixingNames);
    readChoice(reader, "detail", plan.detail, detailNames);
}

void readLowCommunication(JsonReader& reader, LowCommunication& sync) {
    readChoice(reader, "method", sync.method, syncMethodNames);
    readCount(reader, "inner_steps", sync.innerSteps, 1, limits::innerSteps);
    readCount(reader, "fragments", sync.fragments, 1, limits::fragments);
    readCount(reader, "overlap_steps", sync.overlapSteps, 0, limits::overlapSteps);
    readNumber(reader, "outer_bits", sync.outerBits, 1, limits::outerBits);
    readNumber(reader, "token_worth", sync.tokenWorth, limits::leastTokenWorth, limits::tokenWorth);
}

void readStragglers(JsonReader& reader, Stragglers& late) {
    readNumber(reader, "operation_spread", late.operationSpread, 0, limits::spread);
    readNumber(reader, "drift_spread", late.driftSpread, 0, limits::spread);
    readNumber(reader, "drift_hours", late.driftHours, limits::leastHours, limits::hours);
    readNumber(reader, "spikes_per_gpu_day", late.spikesPerGpuDay, 0, limits::spikesPerGpuDay);
    readNumber(reader, "spike_median_s", late.spikeMedian.value, limits::leastSpike, limits::spike);
    readNumber(reader, "spike_spread", late.spikeSpread, 0, limits::lengthSpread);
    readNumber(reader, "fail_slow_per_gpu_year", late.failSlowPerGpuYear, 0, limits::failSlowPerGpuYear);
    readNumber(reader, "fail_slow_factor", late.failSlowFactor, 1, limits::failSlowFactor);
    readNumber(reader, "fail_slow_hours", late.failSlowHours, limits::leastHours, limits::hours);
    readNumber(reader, "fail_slow_spread", late.failSlowSpread, 0, limits::lengthSpread);
}

Json printPlan(const ParallelPlan& plan) {
    Json json = {{"tensor", plan.tensor},
                 {"pipeline", plan.pipeline},
                 {"context", plan.context},
                 {"expert", plan.expert},
                 {"virtual_stages", plan.virtualStages}};
    if (plan.data)
        json["data"] = *plan.data;
    json["schedule"] = nameOf(plan.schedule);
    json["sharding"] = nameOf(plan.sharding);
    json["crossing"] = nameOf(plan.crossing);
    json["balance"] = nameOf(plan.balance);
    if (plan.mixing != Mixing::apart) // files from before there was a choice stay as they are
        json["mixing"] = nameOf(plan.mixing);
    json["detail"] = nameOf(plan.detail);
    return json;
}

Json printLowCommunication(const LowCommunication& sync) {
    return {{"method", nameOf(sync.method)},
            {"inner_steps", sync.innerSteps},
            {"fragments", sync.fragments},
            {"overlap_steps", sync.overlapSteps},
            {"outer_bits", plainNumber(sync.outerBits)},
            {"token_worth", plainNumber(sync.tokenWorth)}};
}

Json printStragglers(const Stragglers& late) {
    return {{"operation_spread", plainNumber(late.operationSpread)},
            {"drift_spread", plainNumber(late.driftSpread)},
            {"drift_hours", plainNumber(late.driftHours)},
            {"spikes_per_gpu_day", plainNumber(late.spikesPerGpuDay)},
            {"spike_median_s", plainNumber(late.spikeMedian.value)},
            {"spike_spread", plainNumber(late.spikeSpread)},
            {"fail_slow_per_gpu_year", plainNumber(late.failSlowPerGpuYear)},
            {"fail_slow_factor", plainNumber(late.failSlowFactor)},
            {"fail_slow_hours", plainNumber(late.failSlowHours)},
            {"fail_slow_spread", plainNumber(late.failSlowSpread)}};
}

} // namespace

void readJob(JsonReader& reader, TrainingJob& job) {
    job.model = reader.text("model");
    job.precision = static_cast<Precision>(reader.choice("precision", precisionNames));
    job.sequenceLength = reader.count("sequence_length", 1, limits::sequenceLength);
    job.globalBatch = reader.count("global_batch", 1, limits::globalBatch);
    job.microBatch = reader.count("micro_batch", 1, limits::microBatch);
    reader.object("plan", [&](JsonReader& plan) { readPlan(plan, job.plan); });
    job.stack = reader.textOr("stack", job.stack);
    job.allReduce = static_cast<AllReduce>(reader.choice("all_reduce", allReduceNames));
    readChoice(reader, "recompute", job.recompute, recomputeNames);
    readNumber(reader, "bucket_mb", job.bucketMegabytes, limits::leastBucket, limits::bucket);
    readCount(reader, "buckets_in_flight", job.bucketsInFlight, 1, limits::bucketsInFlight);
    readNumber(reader, "overlap", job.overlap, 0, 1);
    if (reader.has("low_communication"))
        reader.object("low_communication",
                      [&](JsonReader& sync) { readLowCommunication(sync, job.lowCommunication); });
    if (reader.has("stragglers"))
        reader.object("stragglers", [&](JsonReader& late) { readStragglers(late, job.stragglers); });
}

Json printJob(const TrainingJob& job) {
    Json json = {{"model", job.model},
                 {"precision", nameOf(job.precision)},
                 {"sequence_length", job.sequenceLength},
                 {"global_batch", job.globalBatch},
                 {"micro_batch", job.microBatch},
                 {"plan", printPlan(job.plan)},
                 {"stack", job.stack},
                 {"all_reduce", nameOf(job.allReduce)},
                 {"recompute", nameOf(job.recompute)},
                 {"bucket_mb", plainNumber(job.bucketMegabytes)},
                 {"buckets_in_flight", job.bucketsInFlight},
                 {"overlap", plainNumber(job.overlap)}};
    if (job.lowCommunication != LowCommunication{})
        json["low_communication"] = printLowCommunication(job.lowCommunication);
    if (job.stragglers != Stragglers{})
        json["stragglers"] = printStragglers(job.stragglers);
    return json;
}

} // namespace lockstep
