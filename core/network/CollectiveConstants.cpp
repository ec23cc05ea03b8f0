#include "core/network/CollectiveConstants.h"

#include "core/scenario/LongestPrefix.h"
#include "core/storage/FigureJson.h"

namespace lockstep {

namespace {

constexpr double microsecond = 1e-6;
constexpr double gigabyte = 1e9;
constexpr double mebibyte = 1048576;

Seconds time(JsonReader& figures, std::string_view key) {
    return {readFigure(figures, key, 1e6) * microsecond};
}

double share(JsonReader& figures, std::string_view key) {
    return readFigure(figures, key, 10);
}

double mebibytes(JsonReader& figures, std::string_view key) {
    return readFigure(figures, key, 1e6) * mebibyte;
}

BytesPerSecond rate(JsonReader& figures, std::string_view key) {
    return {readFigure(figures, key, 1e5) * gigabyte};
}

GpuGeneration readGeneration(JsonReader& reader) {
    GpuGeneration generation;
    generation.name = reader.text("name");
    readNames(reader, "gpus", generation.gpus);
    reader.object("figures", [&](JsonReader& figures) {
        generation.scaleUp = rate(figures, "scale_up_gb_per_s");
        generation.lowLatencyBase = time(figures, "low_latency_base_us");
        generation.lowLatencyStep = time(figures, "low_latency_step_us");
        generation.lowLatencyLimit = mebibytes(figures, "low_latency_limit_mib_per_rank");
        generation.bulkBase = time(figures, "bulk_base_us");
        generation.bulkStep = time(figures, "bulk_step_us");
        generation.ringShare = share(figures, "ring_share");
        generation.inNetworkShare = share(figures, "in_network_share");
        generation.exchangeBase = time(figures, "exchange_base_us");
        generation.exchangeBulkBase = time(figures, "exchange_bulk_base_us");
        generation.exchangeShare = share(figures, "exchange_share");
        generation.kernelBase = time(figures, "kernel_base_us");
    });
    return generation;
}

CommonShares readCommon(JsonReader& figures) {
    CommonShares common;
    common.lowLatency = share(figures, "low_latency_share");
    common.ownShardCopy = share(figures, "own_shard_copy");
    common.exchangeLowLatency = share(figures, "exchange_low_latency_share");
    common.oneShot = share(figures, "one_shot_share");
    common.twoShot = share(figures, "two_shot_share");
    common.oneShotLimit = mebibytes(figures, "one_shot_limit_mib");
    common.inNetworkRack = share(figures, "in_network_rack_share");
    return common;
}

NetworkKind readNetwork(JsonReader& reader) {
    NetworkKind network;
    network.name = reader.text("name");
    reader.object("figures", [&](JsonReader& figures) {
        network.card = rate(figures, "card_gb_per_s");
        network.share = share(figures, "share");
        network.treeLevel = time(figures, "tree_level_us");
        network.treeFill = share(figures, "tree_fill");
    });
    return network;
}

MessagePath readPath(JsonReader& reader) {
    MessagePath path;
    path.name = reader.text("name");
    reader.object("figures", [&](JsonReader& figures) {
        path.endpoints = time(figures, "endpoints_us");
        path.perSwitch = time(figures, "switch_us");
    });
    return path;
}

ExpertKernel readExpertKernel(JsonReader& reader) {
    ExpertKernel kernel;
    kernel.name = reader.text("name");
    kernel.overNetwork = reader.number("over_network", 0, 1) > 0;
    kernel.copyPerExpert = reader.number("copy_per_expert", 0, 1) > 0;
    reader.object("figures", [&](JsonReader& figures) {
        kernel.base = time(figures, "base_us");
        kernel.dispatchShare = share(figures, "dispatch_share");
        kernel.combineShare = share(figures, "combine_share");
    });
    return kernel;
}

CollectiveConstants readConstants(JsonReader& reader) {
    CollectiveConstants constants;
    reader.number("lockstep_catalog", 1, 1);
    constants.version = reader.text("version");
    readNames(reader, "held_out", constants.heldOut);
    reader.list("generations",
                [&](JsonReader& entry) { constants.generations.push_back(readGeneration(entry)); });
    reader.object("common", [&](JsonReader& figures) { constants.common = readCommon(figures); });
    reader.list("networks", [&](JsonReader& entry) { constants.networks.push_back(readNetwork(entry)); });
    reader.list("message_paths", [&](JsonReader& entry) { constants.paths.push_back(readPath(entry)); });
    reader.list("expert_kernels",
                [&](JsonReader& entry) { constants.expertKernels.push_back(readExpertKernel(entry)); });
    return constants;
}

} // namespace

const GpuGeneration* CollectiveConstants::generationOf(std::string_view gpu) const {
    return longestPrefix(
        generations, gpu, [](const GpuGeneration& generation) -> const auto& { return generation.gpus; });
}

Loaded<CollectiveConstants> readCollectiveConstants(const std::filesystem::path& folder) {
    return readJsonFile<CollectiveConstants>(folder / "collectives.json", readConstants);
}

} // namespace lockstep
