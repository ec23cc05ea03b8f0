#include "core/network/CollectiveConstants.h"

#include "core/storage/JsonReader.h"

namespace lockstep {

namespace {

constexpr double microsecond = 1e-6;
constexpr double gigabyte = 1e9;
constexpr double mebibyte = 1048576;

/// A figure is an object with a value and where it comes from.
double figure(JsonReader& figures, std::string_view key, double scale, double most) {
    double value = 0;
    if (!figures.has(key))
        figures.complain(figures.pointer(), "“" + std::string(key) + "” is missing");
    figures.object(key, [&](JsonReader& entry) {
        value = entry.number("value", 0, most) * scale;
        entry.text("source");
    });
    return value;
}

Seconds time(JsonReader& figures, std::string_view key) {
    return {figure(figures, key, microsecond, 1e6)};
}
double share(JsonReader& figures, std::string_view key) {
    return figure(figures, key, 1, 10);
}
BytesPerSecond rate(JsonReader& figures, std::string_view key) {
    return {figure(figures, key, gigabyte, 1e5)};
}

void readNames(JsonReader& reader, std::string_view key, std::vector<std::string>& names) {
    reader.list(key, [&](JsonReader& entry) { names.push_back(entry.text("name")); });
}

GpuGeneration readGeneration(JsonReader& reader) {
    GpuGeneration generation;
    generation.name = reader.text("name");
    readNames(reader, "gpus", generation.gpus);
    reader.object("figures", [&](JsonReader& figures) {
        generation.scaleUp = rate(figures, "scale_up_gb_per_s");
        generation.lowLatencyBase = time(figures, "low_latency_base_us");
        generation.lowLatencyStep = time(figures, "low_latency_step_us");
        generation.lowLatencyLimit = figure(figures, "low_latency_limit_mib_per_rank", mebibyte, 1e6);
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
    common.oneShotLimit = figure(figures, "one_shot_limit_mib", mebibyte, 1e6);
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
    const GpuGeneration* best = nullptr;
    std::size_t matched = 0;
    for (const GpuGeneration& generation : generations)
        for (const std::string& name : generation.gpus)
            if (gpu.substr(0, name.size()) == name && name.size() > matched) {
                best = &generation;
                matched = name.size();
            }
    return best;
}

Loaded<CollectiveConstants> readCollectiveConstants(const std::filesystem::path& folder) {
    return readJsonFile<CollectiveConstants>(folder / "collectives.json", readConstants);
}

} // namespace lockstep
