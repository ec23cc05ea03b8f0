#include "core/network/CollectivePrediction.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/network/BusBandwidth.h"

namespace lockstep {

namespace {

constexpr double mostOnOneSwitchTier = 8; // beyond, the switch reduction spans a rack
constexpr Seconds microsecond{1e-6};

/// One question with what it refers to looked up.
struct Case {
    const CollectiveQuestion& ask;
    Collective collective;
    const GpuGeneration& gpu;
    const CommonShares& common;

    Bytes onBus() const { return ask.amount * busFactor(collective, ask.ranks); }
    double ringSteps() const { return (collective == Collective::allReduce ? 2 : 1) * (ask.ranks - 1); }
    bool switchesReduce() const {
        return collective == Collective::allReduce && ask.ranks > 2 && gpu.inNetworkShare > 0;
    }
};

/// Bus bandwidth of the bulk protocol inside a domain of `ranks`.
BytesPerSecond bulkRate(const Case& c, double ranks) {
    if (c.switchesReduce()) {
        const double share = ranks > mostOnOneSwitchTier ? c.common.inNetworkRack : c.gpu.inNetworkShare;
        return c.gpu.scaleUp * share * (2 * (ranks - 1) / (ranks + 1));
    }
    return c.gpu.scaleUp / (1 / c.gpu.ringShare + c.common.ownShardCopy / (ranks - 1));
}

CollectivePrediction insideDomain(const Case& c) {
    const Seconds quick = c.gpu.lowLatencyBase + c.ringSteps() * c.gpu.lowLatencyStep +
                          c.onBus() / (c.gpu.scaleUp * c.common.lowLatency);
    const Seconds bulk =
        c.gpu.bulkBase + c.ringSteps() * c.gpu.bulkStep + c.onBus() / bulkRate(c, c.ask.ranks);
    const bool takesBulk =
        c.gpu.lowLatencyLimit > 0 ? c.ask.amount.value / c.ask.ranks > c.gpu.lowLatencyLimit : bulk < quick;
    if (!takesBulk)
        return {quick, "ring, low-latency protocol"};
    return {bulk, c.switchesReduce() ? "switch reduction, bulk protocol" : "ring, bulk protocol"};
}

/// Inside a domain a rank's own block is copied at the same rate, so all of S counts.
CollectivePrediction exchangeInside(const Case& c) {
    const Seconds quick = c.gpu.exchangeBase + c.ask.amount / (c.gpu.scaleUp * c.common.exchangeLowLatency);
    const Seconds bulk = c.gpu.exchangeBulkBase + c.ask.amount / (c.gpu.scaleUp * c.gpu.exchangeShare);
    if (quick < bulk)
        return {quick, "pairwise, low-latency protocol"};
    return {bulk, "pairwise, bulk protocol"};
}

CollectivePrediction customKernel(const Case& c) {
    const double n = c.ask.ranks;
    if (n <= 2 || c.ask.amount.value <= c.common.oneShotLimit)
        return {c.gpu.kernelBase + (n - 1) * (c.ask.amount / (c.gpu.scaleUp * c.common.oneShot)),
                "one-shot kernel"};
    return {2.0 * c.gpu.kernelBase + 2 * (n - 1) / n * (c.ask.amount / (c.gpu.scaleUp * c.common.twoShot)),
            "two-shot kernel"};
}

/// All cards of a node serve one group: bus bandwidth is their sum, until scale-up binds. A tree over the
/// nodes pays for each of its levels and for filling its pipeline. Scattering and gathering are half of that.
CollectivePrediction acrossNodes(const Case& c, const NetworkKind& network) {
    const double perNode = c.ask.ranks / c.ask.nodes;
    const BytesPerSecond card = c.ask.card.value_or(network.card) * network.share;
    if (c.collective == Collective::allToAll) {
        const double leaving = 1 - perNode / c.ask.ranks;
        return {c.gpu.exchangeBulkBase + leaving * (c.ask.amount / card), "pairwise over the network", false};
    }
    const BytesPerSecond rate = perNode > 1 ? std::min(card * perNode, bulkRate(c, perNode)) : card;
    const double levels = std::log2(c.ask.nodes) * (c.collective == Collective::allReduce ? 1 : 0.5);
    const Seconds nominal = c.onBus() / (c.ask.card.value_or(network.card) * perNode);
    const Seconds fill{network.treeFill * std::sqrt(levels * microsecond.value * nominal.value)};
    return {levels * network.treeLevel + fill + c.onBus() / rate, "tree over the network",
            c.collective == Collective::allReduce && perNode <= mostOnOneSwitchTier};
}

} // namespace

std::optional<Collective> collectiveNamed(std::string name) {
    std::erase_if(name, [](char c) { return c == '_' || c == '-'; });
    constexpr std::array names{std::string_view("allreduce"), std::string_view("reducescatter"),
                               std::string_view("allgather"), std::string_view("alltoall")};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name == names[i])
            return static_cast<Collective>(i);
    return std::nullopt;
}

std::variant<CollectivePrediction, std::string> predictCollective(const CollectiveConstants& constants,
                                                                  const CollectiveQuestion& question) {
    const auto collective = collectiveNamed(question.collective);
    if (!collective)
        return "“" + question.collective + "” is no collective this predicts";
    const GpuGeneration* gpu = constants.generationOf(question.gpu);
    if (!gpu)
        return "no figures for a collective on “" + question.gpu + "”";
    if (!(question.ranks >= 1) || !(question.nodes >= 1) || question.nodes > question.ranks)
        return std::string("expected at least one rank a node");
    if (question.ranks <= 1)
        return CollectivePrediction{{}, "one rank communicates nothing"};
    const Case asked{question, *collective, *gpu, constants.common};
    if (question.nodes > 1) {
        if (constants.networks.empty())
            return std::string("no figures for a network");
        return acrossNodes(asked, constants.networks.front());
    }
    if (question.customKernel && *collective == Collective::allReduce) {
        if (gpu->kernelBase.value <= 0)
            return "no figures for one-shot kernels on “" + question.gpu + "”";
        return customKernel(asked);
    }
    return *collective == Collective::allToAll ? exchangeInside(asked) : insideDomain(asked);
}

double copiesPerToken(double places, double expertsPerToken, bool copyPerExpert) {
    const double elsewhere = 1 - 1 / places;
    if (copyPerExpert)
        return expertsPerToken * elsewhere;
    return places * (1 - std::pow(elsewhere, expertsPerToken)) * elsewhere;
}

std::variant<CollectivePrediction, std::string> predictExpertExchange(const CollectiveConstants& constants,
                                                                      const ExpertQuestion& question) {
    const auto kernel = std::ranges::find(constants.expertKernels, question.kernel, &ExpertKernel::name);
    if (kernel == constants.expertKernels.end())
        return "no figures for the kernel “" + question.kernel + "”";
    const double places = kernel->overNetwork ? question.nodes : question.ranks;
    if (places <= 1)
        return CollectivePrediction{{}, "nothing leaves the place it is at"};
    const Bytes sent{question.tokens * question.hidden * question.bytesPerValue *
                     copiesPerToken(places, question.expertsPerToken, kernel->copyPerExpert)};
    const double share = question.combine ? kernel->combineShare : kernel->dispatchShare;
    return CollectivePrediction{kernel->base + sent / (question.rate * share), "expert exchange"};
}

std::optional<Seconds> predictMessage(const CollectiveConstants& constants, std::string_view path,
                                      double switches) {
    const auto found = std::ranges::find(constants.paths, path, &MessagePath::name);
    if (found == constants.paths.end())
        return std::nullopt;
    return found->endpoints + switches * found->perSwitch;
}

} // namespace lockstep
