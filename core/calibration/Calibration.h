#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/ScenarioFile.h"
#include "core/training/StepQuestion.h"

namespace lockstep {

/// What the kernels of one GPU generation reach, as shares of the nameplate figure.
struct GenerationFigures {
    std::string name;
    std::vector<std::string> gpus;     ///< a GPU belongs to the longest name that its own begins with
    std::vector<std::string> measured; ///< precisions that measurements stand behind
    double matrix16 = 0;               ///< of large matrix products; 0: the hardware has none
    double matrix8 = 0;
    double matrix4 = 0;
    double attention = 0; ///< of the BF16 peak
    double ring = 0;      ///< of the scale-up rate
};

/// Figures that hold for every generation.
struct CommonFigures {
    double memory = 1;
    double trafficWeight = 1;
    double halfLength = 0;
    double castBytes = 0;
    double scoreBytes = 0;
    double groupedShare = 1;
    double network = 1;
    double scaleUpExchange = 1;
    double networkExchange = 1;
    Seconds scaleUpHop;
    Seconds networkHop;
    Seconds launch;
    Seconds hostLaunch;
    Seconds expertHost;
    Seconds expertHostCaptured;
    Seconds expertSync;
    Seconds stepOverhead;
    double tensorExposed = 1;
    double pipelineExposed = 1;
    double dataExposed = 1;
    double shardedExposed = 1;
    double expertExposed = 1;
    double noise16 = 0;  ///< standard deviation of a GPU's step time among its peers, in BF16
    double noiseLow = 0; ///< and below, where the chip is hotter and clocks differ more
};

/// A training framework of one period.
struct StackEntry {
    std::string name;
    std::vector<std::string> families; ///< of publications that print a wider name for it
    double factor = 1;
    std::vector<std::string> youngOn; ///< generations that were new when it was released
    double youngFactor = 1;           ///< further, on those
    bool fusedAttention = true;
    bool sequenceParallel = true;
    bool parallelBlock = false;
    bool overlaps = true;
    bool capturesRacks = false;         ///< replays routing as a graph on GPUs of rack-scale domains
    bool countsMaskedAttention = false; ///< its published FLOP/s count attention without the causal mask
    double layersPerChunk = 0;          ///< of a pipeline stage where a row names none; 0: one chunk
    Sharding sharding = Sharding::optimizer;
};

/// Inputs that measurements cover.
struct MeasuredRange {
    std::string key; ///< as in a row's config
    double least = 0;
    double most = 0;
};

/// What a publication leaves out of a model's shape because its name says it.
struct KnownShape {
    std::string
        name; ///< a model belongs to the longest name that its own begins with, letters and digits only
    TransformerShape shape; ///< only what concerns experts and latent attention
    double headDimension = 0;
};

struct Calibration {
    std::string version;
    std::vector<GenerationFigures> generations;
    CommonFigures common;
    std::vector<StackEntry> stacks;
    std::vector<std::pair<std::string, std::string>> aliases; ///< a row's name of a GPU, the catalog's
    TypeCatalog ownTypes;                                     ///< GPUs the catalog does not ship
    std::vector<KnownShape> shapes;
    std::vector<MeasuredRange> ranges;
    std::vector<std::string> heldOut; ///< ids of measurements that set no figure
    /// By id: the error of a measurement where its whole publication set no figure (tools/fit, --leave-out).
    std::map<std::string, double, std::less<>> leftOut;

    const GenerationFigures* generationOf(std::string_view gpu) const;
    const StackEntry* stack(std::string_view name) const;
    const KnownShape* shape(std::string_view model) const;
    /// By a row's or the catalog's name.
    const GpuType* gpu(std::string_view name, const TypeCatalog& shipped) const;
};

/// Reads calibration.json of the catalog folder. Every figure in it has a source.
Loaded<Calibration> readCalibration(const std::filesystem::path& folder);

/// What a question needs to know about one GPU type. Shares of zero mean the GPU cannot.
KernelFigures kernelFigures(const Calibration& calibration, const GpuType& gpu,
                            const GenerationFigures& generation, Precision precision);
LinkFigures linkFigures(const Calibration& calibration, const GpuType& gpu,
                        const GenerationFigures& generation);
/// On GPUs of `generation`; none: of one that the software knows well.
StackFigures stackFigures(const Calibration& calibration, const StackEntry& stack,
                          const GenerationFigures* generation = nullptr);

} // namespace lockstep
