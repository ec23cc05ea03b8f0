#include "core/scenario/OwnFigureRules.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Words.h"

namespace lockstep {

namespace {

template<class Type>
void checkNames(const std::vector<Type>& types, std::string_view list, FindingList& findings) {
    for (std::size_t i = 0; i < types.size(); ++i)
        if (std::find_if(types.begin(), types.begin() + static_cast<std::ptrdiff_t>(i),
                         [&](const Type& other) { return other.name == types[i].name; }) !=
            types.begin() + static_cast<std::ptrdiff_t>(i))
            findings.error(
                fmt::format("/own_types/{}/{}/name", list, i),
                fmt::format("there is an own type “{}” above; give each a name of its own", types[i].name));
}

void checkGpu(const GpuType& gpu, const std::string& place, FindingList& findings) {
    const auto isSlower = [](const Sourced<FlopsPerSecond>& narrow, const Sourced<FlopsPerSecond>& wide) {
        return narrow.value.value > 0 && narrow.value < wide.value;
    };
    if (isSlower(gpu.fp8, gpu.bf16))
        findings.warning(
            "own_fp8_slow", place + "/fp8_tflops",
            fmt::format("{} computes FP8 at {}, slower than BF16 at {}; expected at least as much, or zero "
                        "for none",
                        gpu.name, printFlopRate(gpu.fp8.value), printFlopRate(gpu.bf16.value)));
    if (isSlower(gpu.fp4, gpu.bf16))
        findings.warning(
            "own_fp4_slow", place + "/fp4_tflops",
            fmt::format("{} computes FP4 at {}, slower than BF16 at {}; expected at least as much, or zero "
                        "for none",
                        gpu.name, printFlopRate(gpu.fp4.value), printFlopRate(gpu.bf16.value)));
    if (gpu.nic.value > gpu.scaleUpBandwidth.value)
        findings.warning(
            "own_nic_fast", place + "/nic_gbps",
            fmt::format("the network card of {} is faster than its scale-up link: {} against {}; expected "
                        "less",
                        gpu.name, printByteRate(gpu.nic.value), printByteRate(gpu.scaleUpBandwidth.value)));
    if (gpu.scaleUpBandwidth.value > gpu.memoryBandwidth.value)
        findings.warning(
            "own_scale_up_fast", place + "/scale_up_gb_per_s",
            fmt::format("the scale-up link of {} is faster than its memory: {} against {}; expected less",
                        gpu.name, printByteRate(gpu.scaleUpBandwidth.value),
                        printByteRate(gpu.memoryBandwidth.value)));
}

void checkRack(const RackType& rack, const TypeCatalog& catalog, const std::string& place,
               FindingList& findings) {
    const GpuType* gpu = catalog.gpu(rack.gpu);
    if (!gpu)
        return;
    const Watts chips{gpu->power.value.value * rack.gpus.value};
    if (rack.power.value < chips)
        findings.warning("own_rack_power_low", place + "/power_kw",
                         fmt::format("{} draws {}, less than its {} GPUs alone, which draw {}", rack.name,
                                     printPower(rack.power.value), printCount(rack.gpus.value),
                                     printPower(chips)));
}

/// Figures that only mixtures, or only latent attention, make use of.
void checkPurpose(const ModelType& model, const std::string& place, FindingList& findings) {
    const auto useless = [&](std::string_view code, const Sourced<double>& figure, std::string_view key,
                             std::string_view reason) {
        if (figure.value > 0)
            findings.warning(
                code, fmt::format("{}/{}", place, key),
                fmt::format("{} {}, so this figure changes nothing; expected zero", model.name, reason));
    };
    if (model.experts.value <= 1) {
        const std::string_view dense = "has one expert, all of its layers are dense";
        useless("own_shared_experts_unused", model.sharedExperts, "shared_experts", dense);
        useless("own_dense_layers_unused", model.denseLayers, "dense_layers", dense);
        useless("own_dense_feed_forward_unused", model.denseFeedForward, "dense_feed_forward", dense);
    }
    if (model.keyValueRank.value <= 0) {
        const std::string_view plain = "makes keys and values from no latent width";
        useless("own_query_rank_unused", model.queryRank, "query_rank", plain);
        useless("own_rotary_dimension_unused", model.rotaryDimension, "rotary_dimension", plain);
    }
}

void checkModel(const ModelType& model, const std::string& place, FindingList& findings) {
    if (model.expertsPerToken.value > model.experts.value)
        findings.warning("own_experts_per_token", place + "/experts_per_token",
                         fmt::format("{} sends a token to {} of {} experts; expected at most all of them",
                                     model.name, printCount(model.expertsPerToken.value),
                                     printCount(model.experts.value)));
    if (model.kvHeads.value > model.heads.value)
        findings.warning(
            "own_kv_heads", place + "/kv_heads",
            fmt::format("{} has {} key-value heads for {} attention heads; expected at most as many",
                        model.name, printCount(model.kvHeads.value), printCount(model.heads.value)));
    if (model.denseLayers.value > model.layers.value)
        findings.error(place + "/dense_layers",
                       fmt::format("{} of the {} layers of {} have no experts; expected at most all of them",
                                   printCount(model.denseLayers.value), printCount(model.layers.value),
                                   model.name));
    if (model.rotaryDimension.value > model.headDimension.value)
        findings.error(place + "/rotary_dimension",
                       fmt::format("{} of the {} dimensions of a head of {} are rotary; expected at most all "
                                   "of them",
                                   printCount(model.rotaryDimension.value),
                                   printCount(model.headDimension.value), model.name));
    checkPurpose(model, place, findings);
    if (model.activeParameters.value > model.totalParameters.value)
        findings.warning("own_active_parameters", place + "/active_parameters_b",
                         fmt::format("{} uses {} billion parameters a token and has {} billion", model.name,
                                     printNumber(model.activeParameters.value / 1e9),
                                     printNumber(model.totalParameters.value / 1e9)));
}

} // namespace

void checkOwnTypes(const TypeCatalog& own, const TypeCatalog& catalog, FindingList& findings) {
    checkNames(own.gpus, "gpus", findings);
    checkNames(own.racks, "racks", findings);
    checkNames(own.links, "links", findings);
    checkNames(own.models, "models", findings);
    for (std::size_t i = 0; i < own.gpus.size(); ++i)
        checkGpu(own.gpus[i], fmt::format("/own_types/gpus/{}/figures", i), findings);
    for (std::size_t i = 0; i < own.racks.size(); ++i)
        checkRack(own.racks[i], catalog, fmt::format("/own_types/racks/{}/figures", i), findings);
    for (std::size_t i = 0; i < own.models.size(); ++i)
        checkModel(own.models[i], fmt::format("/own_types/models/{}/figures", i), findings);
}

void checkOwnFactors(const std::vector<OwnFactor>& factors, FindingList& findings) {
    for (std::size_t i = 0; i < factors.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (factors[j].gpu == factors[i].gpu && factors[j].precision == factors[i].precision) {
                findings.error(fmt::format("/own_factors/{}", i),
                               fmt::format("there is a factor for {} in {} above; keep one of the two",
                                           factors[i].gpu, nameOf(factors[i].precision)));
                break;
            }
}

} // namespace lockstep
