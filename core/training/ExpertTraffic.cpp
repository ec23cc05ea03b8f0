#include "core/training/ExpertTraffic.h"

#include <algorithm>
#include <cmath>

#include "core/network/ExchangeRate.h"

namespace lockstep {

namespace {

constexpr double bytes16 = 2;
/// Read and written when sorted by expert, and read and written when put back.
constexpr double permutePasses = 4;
/// To start an all-to-all (DeepEP, low latency: 17.6 us in a node for 16 tokens).
constexpr Seconds exchangeLatency{20e-6};

/// Copies of a token that cross to other domains.
double copiesAcross(const TransformerShape& model, double domains) {
    if (model.placesPerToken <= 0)
        return model.expertsPerToken * (1 - 1 / domains);
    return std::min(copiesElsewhere(domains, model.expertsPerToken),
                    model.placesPerToken * (1 - 1 / domains));
}

} // namespace

Bytes permutedBytes(const TransformerShape& model, double slots) {
    return {permutePasses * bytes16 * slots * model.hidden};
}

double copiesElsewhere(double places, double expertsPerToken) {
    return places * (1 - std::pow(1 - 1 / places, expertsPerToken)) * (1 - 1 / places);
}

ExpertExchange expertExchange(const StepQuestion& question) {
    const StepPlan& plan = question.plan;
    if (plan.expert <= 1)
        return {};
    const LinkFigures& links = question.links;
    const double inside = std::clamp(std::floor(links.domain / plan.tensor) * plan.tensor, 1.0, plan.expert);
    const double domains = plan.expert / inside;
    const double tokens = plan.sequence * plan.microBatch / plan.context / plan.tensor;
    const Bytes each{bytes16 * question.model.hidden * tokens};
    // What came over the network lies on one GPU of its domain already.
    const double near =
        copiesElsewhere(plan.expert, question.model.expertsPerToken) * (domains > 1 ? 1 - 1 / inside : 1);
    const double far = domains > 1 ? copiesAcross(question.model, domains) : 0;
    BytesPerSecond card = links.networkExchange * links.network;
    if (links.campus && far > 0)
        card = std::min(card, exchangeRate(*links.campus, domains));
    const Seconds time =
        std::max(near * (each / (links.scaleUpExchange * links.scaleUp)), far * (each / card)) +
        exchangeLatency;
    return {time, far > 0};
}

} // namespace lockstep
