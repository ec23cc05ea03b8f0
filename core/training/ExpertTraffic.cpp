#include "core/training/ExpertTraffic.h"

#include <algorithm>
#include <cmath>

namespace lockstep {

namespace {

constexpr double bytes16 = 2;
/// Written once when sorted and read once when put back; the other half is fused with the exchange.
constexpr double permutePasses = 2;
/// To start an all-to-all (DeepEP, low latency: 17.6 us in a node for 16 tokens).
constexpr Seconds exchangeLatency{20e-6};

} // namespace

Bytes permutedBytes(const TransformerShape& model, double slots) {
    return {permutePasses * bytes16 * slots * model.hidden};
}

double copiesElsewhere(double places, double expertsPerToken) {
    return places * (1 - std::pow(1 - 1 / places, expertsPerToken)) * (1 - 1 / places);
}

Seconds expertExchange(const StepQuestion& question) {
    const StepPlan& plan = question.plan;
    if (plan.expert <= 1)
        return {};
    const double inside = std::min(plan.expert, question.links.domain);
    const double domains = plan.expert / inside;
    const double tokens = plan.sequence * plan.microBatch / plan.context / plan.tensor;
    const Bytes each{bytes16 * question.model.hidden * tokens};
    const double chosen = question.model.expertsPerToken;
    return copiesElsewhere(inside, chosen) * (each / question.links.scaleUp) +
           copiesElsewhere(domains, chosen) * (each / question.links.network) + exchangeLatency;
}

} // namespace lockstep
