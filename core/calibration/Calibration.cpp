#include "core/calibration/Calibration.h"

#include <algorithm>
#include <cctype>

#include "core/scenario/LongestPrefix.h"
#include "core/scenario/PlanFit.h"

namespace lockstep {

namespace {

/// Letters and digits in lower case: publications write one name in several ways.
std::string plainName(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)))
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return plain;
}

double matrixShare(const GenerationFigures& generation, Precision precision) {
    switch (precision) {
    case Precision::fp8:
        return generation.matrix8;
    case Precision::fp4:
        return generation.matrix4;
    case Precision::bf16:
        break;
    }
    return generation.matrix16;
}

/// With scaling factors: NVFP4 has one byte for each 16 values.
double bytesPerValue(Precision precision) {
    switch (precision) {
    case Precision::fp8:
        return 1;
    case Precision::fp4:
        return 0.5625;
    case Precision::bf16:
        break;
    }
    return 2;
}

} // namespace

const GenerationFigures* Calibration::generationOf(std::string_view gpu) const {
    return longestPrefix(
        generations, gpu, [](const GenerationFigures& entry) -> const auto& { return entry.gpus; });
}

const StackEntry* Calibration::stack(std::string_view name) const {
    for (const StackEntry& entry : stacks)
        if (entry.name == name)
            return &entry;
    return nullptr;
}

const KnownShape* Calibration::shape(std::string_view model) const {
    return longestPrefix(shapes, plainName(model),
                         [](const KnownShape& entry) { return std::vector{plainName(entry.name)}; });
}

const GpuType* Calibration::gpu(std::string_view name, const TypeCatalog& shipped) const {
    for (const auto& [alias, known] : aliases)
        if (alias == name)
            name = known;
    const GpuType* own = ownTypes.gpu(name);
    return own ? own : shipped.gpu(name);
}

KernelFigures kernelFigures(const Calibration& calibration, const GpuType& gpu,
                            const GenerationFigures& generation, Precision precision) {
    const CommonFigures& common = calibration.common;
    KernelFigures figures;
    figures.matrix = {peakOf(gpu, precision).value * matrixShare(generation, precision)};
    figures.matrix16 = {gpu.bf16.value.value * generation.matrix16};
    figures.attention = {gpu.bf16.value.value * generation.attention};
    figures.memory = {gpu.memoryBandwidth.value.value * common.memory};
    figures.trafficWeight = common.trafficWeight;
    figures.bytesPerValue = bytesPerValue(precision);
    figures.castBytes = precision == Precision::bf16 ? 0 : common.castBytes;
    figures.halfLength = common.halfLength;
    figures.scoreBytes = common.scoreBytes;
    figures.groupedShare = common.groupedShare;
    figures.launch = common.launch;
    return figures;
}

LinkFigures linkFigures(const Calibration& calibration, const GpuType& gpu,
                        const GenerationFigures& generation) {
    const CommonFigures& common = calibration.common;
    LinkFigures links;
    links.scaleUp = {gpu.scaleUpBandwidth.value.value * generation.ring};
    links.domain = gpu.scaleUpDomain.value;
    links.network = {gpu.nic.value.value * common.network};
    links.scaleUpExchange = common.scaleUpExchange;
    links.networkExchange = common.networkExchange;
    links.scaleUpHop = common.scaleUpHop;
    links.networkHop = common.networkHop;
    return links;
}

StackFigures stackFigures(const Calibration& calibration, const StackEntry& stack,
                          const GenerationFigures* generation) {
    const CommonFigures& common = calibration.common;
    StackFigures figures;
    figures.factor = stack.factor;
    if (generation && std::ranges::find(stack.youngOn, generation->name) != stack.youngOn.end())
        figures.factor *= stack.youngFactor;
    figures.fusedAttention = stack.fusedAttention;
    figures.parallelBlock = stack.parallelBlock;
    figures.overlapsGradients = stack.overlaps;
    figures.tensorExposed = stack.overlaps ? common.tensorExposed : 1;
    figures.pipelineExposed = stack.overlaps ? common.pipelineExposed : 1;
    figures.dataExposed = common.dataExposed;
    figures.shardedExposed = common.shardedExposed;
    figures.expertExposed = common.expertExposed;
    figures.hostLaunch = common.hostLaunch;
    figures.capturesRacks = stack.capturesRacks;
    figures.expertHost = common.expertHost;
    figures.expertSync = common.expertSync;
    figures.expertHostCaptured = common.expertHostCaptured;
    figures.stepOverhead = common.stepOverhead;
    return figures;
}

} // namespace lockstep
