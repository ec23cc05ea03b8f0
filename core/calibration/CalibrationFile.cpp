#include "core/calibration/Calibration.h"
#include "core/storage/CatalogJson.h"
#include "core/storage/FigureJson.h"

namespace lockstep {

namespace {

constexpr double microsecond = 1e-6;
constexpr double millisecond = 1e-3;

double figure(JsonReader& figures, std::string_view key) {
    return readFigure(figures, key, 1e9);
}

double share(JsonReader& figures, std::string_view key) {
    return readFigure(figures, key, 10);
}

Seconds time(JsonReader& figures, std::string_view key, double unit) {
    return {readFigure(figures, key, 1e6) * unit};
}

GenerationFigures readGeneration(JsonReader& reader) {
    GenerationFigures generation;
    generation.name = reader.text("name");
    readNames(reader, "gpus", generation.gpus);
    readNames(reader, "measured", generation.measured);
    reader.object("figures", [&](JsonReader& figures) {
        generation.matrix16 = share(figures, "matrix_bf16");
        generation.matrix8 = share(figures, "matrix_fp8");
        generation.matrix4 = share(figures, "matrix_fp4");
        generation.attention = share(figures, "attention");
        generation.ring = share(figures, "ring");
    });
    return generation;
}

CommonFigures readCommon(JsonReader& figures) {
    CommonFigures common;
    common.memory = share(figures, "memory");
    common.trafficWeight = share(figures, "traffic_weight");
    common.halfLength = figure(figures, "attention_half_length_tokens");
    common.castBytes = figure(figures, "cast_bytes");
    common.scoreBytes = figure(figures, "score_bytes");
    common.groupedShare = share(figures, "grouped");
    common.network = share(figures, "network");
    common.scaleUpExchange = share(figures, "scale_up_exchange");
    common.networkExchange = share(figures, "network_exchange");
    common.scaleUpHop = time(figures, "scale_up_hop_us", microsecond);
    common.networkHop = time(figures, "network_hop_us", microsecond);
    common.launch = time(figures, "launch_us", microsecond);
    common.hostLaunch = time(figures, "host_launch_us", microsecond);
    common.expertHost = time(figures, "expert_host_us", microsecond);
    common.expertSync = time(figures, "expert_sync_us", microsecond);
    common.expertHostCaptured = time(figures, "expert_host_captured_us", microsecond);
    common.stepOverhead = time(figures, "step_overhead_ms", millisecond);
    common.tensorExposed = share(figures, "tensor_exposed");
    common.pipelineExposed = share(figures, "pipeline_exposed");
    common.dataExposed = share(figures, "data_exposed");
    common.shardedExposed = share(figures, "sharded_exposed");
    common.expertExposed = share(figures, "expert_exposed");
    common.noise16 = share(figures, "noise_bf16");
    common.noiseLow = share(figures, "noise_low");
    return common;
}

bool isSet(JsonReader& reader, std::string_view key) {
    return reader.numberOr(key, 0, 0, 1) > 0;
}

StackEntry readStack(JsonReader& reader) {
    StackEntry stack;
    stack.name = reader.text("name");
    readNames(reader, "families", stack.families);
    reader.text("source");
    readNames(reader, "young_on", stack.youngOn);
    reader.object("figures", [&](JsonReader& figures) {
        stack.factor = share(figures, "factor");
        if (!stack.youngOn.empty())
            stack.youngFactor = share(figures, "young_factor");
    });
    stack.fusedAttention = isSet(reader, "fused_attention");
    stack.sequenceParallel = isSet(reader, "sequence_parallel");
    stack.parallelBlock = isSet(reader, "parallel_block");
    stack.overlaps = isSet(reader, "overlaps");
    stack.capturesRacks = isSet(reader, "captures_racks");
    stack.countsMaskedAttention = isSet(reader, "counts_masked_attention");
    stack.layersPerChunk = reader.number("layers_per_chunk", 0, 1000);
    stack.sharding = static_cast<Sharding>(reader.count("zero", 0, 3));
    return stack;
}

KnownShape readShape(JsonReader& reader) {
    KnownShape known;
    known.name = reader.text("name");
    reader.text("source");
    known.headDimension = reader.numberOr("head_dimension", 0, 0, 1e4);
    TransformerShape& shape = known.shape;
    shape.experts = reader.numberOr("experts", 1, 1, 1e5);
    shape.expertsPerToken = reader.numberOr("experts_per_token", 1, 1, 1e5);
    shape.placesPerToken = reader.numberOr("places_per_token", 0, 0, 1e5);
    shape.sharedExperts = reader.numberOr("shared_experts", 0, 0, 1e3);
    shape.denseLayers = reader.numberOr("dense_layers", 0, 0, 1e4);
    shape.expertEvery = reader.numberOr("expert_every", 1, 1, 1e3);
    shape.denseFeedForward = reader.numberOr("dense_feed_forward", 0, 0, 1e7);
    shape.queryRank = reader.numberOr("query_rank", 0, 0, 1e5);
    shape.keyValueRank = reader.numberOr("key_value_rank", 0, 0, 1e5);
    shape.rotaryDimension = reader.numberOr("rotary_dimension", 0, 0, 1e4);
    shape.valueDimension = reader.numberOr("value_dimension", 0, 0, 1e4);
    shape.window = reader.numberOr("window", 0, 0, 1e9);
    shape.windowedShare = reader.numberOr("windowed_share", 0, 0, 1);
    shape.predictedAhead = reader.numberOr("predicted_ahead", 0, 0, 10);
    return known;
}

Calibration readAll(JsonReader& reader) {
    Calibration calibration;
    reader.number("lockstep_catalog", 1, 1);
    calibration.version = reader.text("version");
    std::vector<std::string> fitted;
    readNames(reader, "fitted_on", fitted);
    readNames(reader, "held_out", calibration.heldOut);
    reader.list("left_out", [&](JsonReader& entry) {
        const std::string row = entry.text("name");
        calibration.leftOut.emplace(row, entry.number("error", -1, 1e3));
    });
    reader.list("generations",
                [&](JsonReader& entry) { calibration.generations.push_back(readGeneration(entry)); });
    reader.object("common", [&](JsonReader& figures) { calibration.common = readCommon(figures); });
    reader.list("stacks", [&](JsonReader& entry) { calibration.stacks.push_back(readStack(entry)); });
    reader.list("shapes", [&](JsonReader& entry) { calibration.shapes.push_back(readShape(entry)); });
    reader.list("ranges", [&](JsonReader& entry) {
        const std::string key = entry.text("name");
        calibration.ranges.push_back({key, entry.number("least", 0, 1e9), entry.number("most", 0, 1e9)});
    });
    reader.list("aliases", [&](JsonReader& entry) {
        std::string name = entry.text("name");
        calibration.aliases.emplace_back(std::move(name), entry.text("gpu"));
    });
    readTypes(reader, calibration.ownTypes);
    return calibration;
}

} // namespace

Loaded<Calibration> readCalibration(const std::filesystem::path& folder) {
    return readJsonFile<Calibration>(folder / "calibration.json", readAll);
}

} // namespace lockstep
