#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/quantity/Quantity.h"

namespace lockstep {

/// One published or assumed figure and where it comes from. An empty source is allowed only where the value
/// is zero, meaning "has none" (a V100 has no FP8).
template<class Value>
struct Sourced {
    Value value{};
    std::string source;

    friend bool operator==(const Sourced&, const Sourced&) = default;
};

/// One kind of accelerator. Rates are dense (no sparsity) and for one direction of a link.
struct GpuType {
    std::string name;
    Sourced<FlopsPerSecond> bf16; ///< BF16 tensor peak; FP16 on a V100, which has no BF16
    Sourced<FlopsPerSecond> fp8;  ///< zero: not supported
    Sourced<FlopsPerSecond> fp4;  ///< zero: not supported
    Sourced<Bytes> memory;
    Sourced<BytesPerSecond> memoryBandwidth;
    Sourced<BytesPerSecond> scaleUpBandwidth; ///< NVLink or its like, one way, per GPU
    Sourced<double> scaleUpDomain;            ///< GPUs that reach each other at that rate
    Sourced<BytesPerSecond> nic;              ///< network card, per GPU
    Sourced<Watts> power;                     ///< thermal design power
    /// Share of the BF16 peak that large matrix products reach. Beside the shipped type's or the generation's
    /// it is the factor on all measured shares; a type of no known generation has no other figure.
    Sourced<double> computeEfficiency;
    Sourced<double> memoryEfficiency; ///< share of memoryBandwidth that kernels reach, likewise
    Sourced<double> persistentSpread; ///< standard deviation of a GPU's lasting slowness, new
    Sourced<double> spreadGrowth;     ///< what a year of age adds to persistentSpread
    Sourced<double> stepNoise;        ///< standard deviation of a GPU's slowness from step to step

    friend bool operator==(const GpuType&, const GpuType&) = default;
};

/// What is delivered as one unit on the floor.
struct RackType {
    std::string name;
    std::string gpu;      ///< name of a GpuType
    Sourced<double> gpus; ///< GPUs in one rack
    Sourced<Watts> power; ///< for the whole rack at full load

    friend bool operator==(const RackType&, const RackType&) = default;
};

/// How bytes lost on a link are made good.
enum class Transport {
    goBackN,         ///< RoCE as shipped for one hall: a loss resends the window
    selectiveRepeat, ///< only what was lost is sent again
    tcp,             ///< Reno: loss-driven congestion control (Mathis et al. 1997)
    cubic,           ///< TCP with the growth that Linux uses (RFC 9438)
    bbr,             ///< TCP that follows measured bandwidth and hardly minds loss
};

/// A way of joining two campuses; a Link in a scenario is one of these at a length and an age.
struct LinkType {
    std::string name;
    Transport transport = Transport::goBackN;
    Sourced<BytesPerSecond> channel;   ///< one wavelength or leased circuit, one way
    Sourced<double> queuePairs;        ///< flows that share one channel
    Sourced<Bytes> window;             ///< outstanding bytes a queue pair allows
    Sourced<Bytes> packet;             ///< what is lost and sent again as one piece
    Sourced<Seconds> equipmentLatency; ///< one way, both ends together: transponders, FEC, switches
    Sourced<double> bitErrorExponent;  ///< log10 of the bit error rate after FEC, new
    Sourced<double> agingDecades;      ///< what a year of age adds to that exponent
    Sourced<Bytes> buffer;             ///< lossless headroom of a port; zero: as much as it takes
    Sourced<double> flapsPerYear;      ///< of one channel
    Sourced<Seconds> flapOutage;       ///< of one flap

    friend bool operator==(const LinkType&, const LinkType&) = default;
};

/// A transformer by its shapes. `experts` is 1 for a dense model.
struct ModelType {
    std::string name;
    Sourced<double> layers;
    Sourced<double> hidden;
    Sourced<double> feedForward; ///< width of one MLP (of one expert in a mixture)
    Sourced<double> heads;
    Sourced<double> kvHeads;
    Sourced<double> headDimension;
    Sourced<double> vocabulary;
    Sourced<double> gatedMlp; ///< 1: three matrices an MLP, 0: two
    Sourced<double> experts;
    Sourced<double> expertsPerToken;
    Sourced<double> totalParameters;  ///< as published
    Sourced<double> activeParameters; ///< as published; equals totalParameters when dense

    /// Zero where a model has no such thing.
    Sourced<double> sharedExperts;    ///< of a mixture: every token's, beside the chosen ones
    Sourced<double> denseLayers;      ///< of a mixture: at the bottom, without experts
    Sourced<double> denseFeedForward; ///< of a mixture: MLP of layers without experts; zero: feedForward
    Sourced<double> queryRank;        ///< latent attention: width that queries are made from; zero: hidden
    Sourced<double> keyValueRank;     ///< that keys and values are made from; zero: no latent attention
    Sourced<double> rotaryDimension;  ///< latent attention: part of headDimension all heads share in a key
    Sourced<double> valueDimension;   ///< of a value's head; zero: headDimension

    friend bool operator==(const ModelType&, const ModelType&) = default;
};

/// Every type a scenario can name. A scenario's own types shadow the shipped ones of the same name.
struct TypeCatalog {
    std::string version; ///< "2026.11"
    std::vector<GpuType> gpus;
    std::vector<RackType> racks;
    std::vector<LinkType> links;
    std::vector<ModelType> models;

    friend bool operator==(const TypeCatalog&, const TypeCatalog&) = default;

    const GpuType* gpu(std::string_view name) const;
    const RackType* rack(std::string_view name) const;
    const LinkType* link(std::string_view name) const;
    const ModelType* model(std::string_view name) const;
};

/// `shipped` with the scenario's `own` types laid over it.
TypeCatalog overlaid(const TypeCatalog& shipped, const TypeCatalog& own);

} // namespace lockstep
