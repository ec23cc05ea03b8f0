#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/quantity/Quantity.h"
#include "core/storage/ScenarioFile.h"

namespace lockstep {

/// How the collective library behaves on GPUs of one generation inside a scale-up domain. Shares are of the
/// nominal scale-up rate, one way. The library has two protocols: one for low latency at about half of the
/// rate, one for bulk.
struct GpuGeneration {
    std::string name;
    std::vector<std::string> gpus;
    BytesPerSecond scaleUp;
    Seconds lowLatencyBase; ///< to launch and end
    Seconds lowLatencyStep; ///< of a ring
    double lowLatencyLimit =
        0; ///< largest vector over ranks it is used for, bytes; 0: the faster protocol is used
    Seconds bulkBase;
    Seconds bulkStep;
    double ringShare = 0;
    double inNetworkShare = 0; ///< of the switches' reduction; 0: they cannot
    Seconds exchangeBase;      ///< all-to-all
    Seconds exchangeBulkBase;
    double exchangeShare = 0;
    Seconds kernelBase; ///< a one-shot kernel inside a CUDA graph
};

/// Shares that hold for every generation.
struct CommonShares {
    double lowLatency = 0;
    double ownShardCopy = 0; ///< time to copy one's own shard over the time to send it
    double exchangeLowLatency = 0;
    double oneShot = 0;
    double twoShot = 0;
    double oneShotLimit = 0;  ///< bytes
    double inNetworkRack = 0; ///< switch reduction over more than eight GPUs
};

/// Between nodes.
struct NetworkKind {
    std::string name;
    BytesPerSecond card; ///< a GPU's, unless a row says otherwise
    double share = 0;
    Seconds treeLevel;   ///< per doubling of the nodes
    double treeFill = 0; ///< weight of sqrt(levels × 1 us × transfer), the fill of the tree's pipeline
};

/// A message of one packet: fixed, and per switch.
struct MessagePath {
    std::string name;
    Seconds endpoints;
    Seconds perSwitch;
};

/// A kernel that sends each token to its experts.
struct ExpertKernel {
    std::string name;
    bool overNetwork = false;
    bool copyPerExpert = false; ///< false: one copy for each rank (or node) that holds a chosen expert
    Seconds base;
    double dispatchShare = 0;
    double combineShare = 0;
};

struct CollectiveConstants {
    std::string version;
    std::vector<GpuGeneration> generations;
    CommonShares common;
    std::vector<NetworkKind> networks;
    std::vector<MessagePath> paths;
    std::vector<ExpertKernel> expertKernels;
    std::vector<std::string> heldOut; ///< ids of measurements that set no figure

    /// By exact name, else by the longest name that `gpu` begins with.
    const GpuGeneration* generationOf(std::string_view gpu) const;
};

/// Reads collectives.json of the catalog folder. Every figure in it has a source.
Loaded<CollectiveConstants> readCollectiveConstants(const std::filesystem::path& folder);

} // namespace lockstep
