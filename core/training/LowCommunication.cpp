#include "core/training/LowCommunication.h"

#include <algorithm>

#include "core/training/GradientExchange.h"
#include "core/training/TransformerModel.h"

namespace lockstep {

namespace {

constexpr double gradientBits = 16; // of gradientBytes

double fragmentsOf(const LowCommunication& method) {
    return method.method == SyncMethod::diLoCo ? 1.0 : static_cast<double>(method.fragments);
}

/// One fragment on its way, and the time that the inner steps of a round leave for all of them.
struct Fragment {
    GradientExchange exchange;
    Seconds busy; ///< of the link; during the round trips it may serve the next fragment
    double count = 1;
    Seconds cover; ///< inner steps under which it travels
    Seconds roundCompute;

    Seconds roundTrips() const { return exchange.total() - busy; }
};

Fragment fragmentOf(const ModelType& model, const TrainingJob& job, double sites, const CampusRing& ring,
                    Seconds innerStep) {
    const LowCommunication& method = job.lowCommunication;
    Fragment fragment;
    fragment.count = fragmentsOf(method);
    const Bytes amount = gradientBytes(model) * (method.outerBits / gradientBits / fragment.count);
    fragment.exchange = exchangeBetweenCampuses(amount, job, sites, ring);
    fragment.busy = fragment.exchange.acrossEachHop / ring.slowestHop;
    if (method.method == SyncMethod::streaming)
        fragment.cover = method.overlapSteps * innerStep;
    fragment.roundCompute = method.innerSteps * innerStep;
    return fragment;
}

void expose(OuterRound& round, Seconds waited) {
    const Seconds total = round.linkBandwidth + round.linkLatency;
    if (total.value <= 0)
        return;
    round.exposedBandwidth = round.linkBandwidth * (waited / total);
    round.exposedLatency = round.linkLatency * (waited / total);
}

void stream(OuterRound& round, const Fragment& fragment, double overlapSteps) {
    const Seconds late = std::max(Seconds{}, fragment.exchange.total() - fragment.cover);
    expose(round, std::max(late * fragment.count, fragment.busy * fragment.count - fragment.roundCompute));
    round.staleSteps = overlapSteps;
    if (round.exposed() == Seconds{})
        round.slack = fragment.cover - fragment.exchange.total();
    const Seconds window = fragment.cover - fragment.roundTrips();
    if (window.value > 0)
        round.hidingRate =
            std::max(fragment.exchange.acrossEachHop / window, round.acrossEachHop / fragment.roundCompute);
}

void decouple(OuterRound& round, const Fragment& fragment, double overlapSteps, Seconds innerStep) {
    round.innerSteps = std::max(round.innerSteps, fragment.busy * fragment.count / innerStep);
    round.staleSteps = std::max(overlapSteps, fragment.exchange.total() / innerStep);
    round.slack.reset();
    round.hidingRate = round.acrossEachHop / fragment.roundCompute;
}

} // namespace

OuterRound outerRound(const ModelType& model, const TrainingJob& job, double sites, const CampusRing& ring,
                      Seconds innerStep) {
    const LowCommunication& method = job.lowCommunication;
    OuterRound round;
    if (method.method == SyncMethod::everyStep)
        return round;
    round.innerSteps = method.innerSteps;
    round.exchanges = fragmentsOf(method);
    if (sites < 2)
        return round;
    const Fragment fragment = fragmentOf(model, job, sites, ring, innerStep);
    round.acrossEachHop = fragment.exchange.acrossEachHop * fragment.count;
    round.linkBandwidth = fragment.exchange.linkBandwidth * fragment.count;
    round.linkLatency = fragment.exchange.linkLatency * fragment.count;
    if (method.method == SyncMethod::diLoCo)
        expose(round, fragment.exchange.total());
    if (method.method == SyncMethod::streaming)
        stream(round, fragment, method.overlapSteps);
    if (method.method == SyncMethod::decoupled)
        decouple(round, fragment, method.overlapSteps, innerStep);
    return round;
}

double computeShare(const OuterRound& round, Seconds innerStep) {
    const Seconds compute = round.innerSteps * innerStep;
    return compute / (compute + round.exposed());
}

std::uint32_t exchangesAfter(const LowCommunication& method, std::uint64_t step) {
    if (method.method == SyncMethod::everyStep)
        return 0;
    const auto fragments = static_cast<std::uint64_t>(fragmentsOf(method));
    const std::uint64_t within = step % method.innerSteps;
    return static_cast<std::uint32_t>((within + 1) * fragments / method.innerSteps -
                                      within * fragments / method.innerSteps);
}

double equivalentTokens(double tokens, const LowCommunication& method) {
    return method.method == SyncMethod::everyStep ? tokens : tokens * method.tokenWorth;
}

} // namespace lockstep
