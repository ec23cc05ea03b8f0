#pragma once

#include <cstdint>
#include <optional>

#include "core/network/CampusRing.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// What one outer round of DiLoCo costs between campuses, each of which is one learner: every parameter
/// exchanged once, as one fragment or several in turn. With C campuses, G bytes of gradients in BF16 and
/// `outerBits`, 2 (C-1)/C G outerBits/16 cross each hop, and every fragment takes the round trips of a
/// synchronous exchange of its size (`exchangeBetweenCampuses`).
struct OuterRound {
    double innerSteps = 1; ///< in a round: as asked, more where decoupled learners have outrun the link
    double exchanges = 1;  ///< fragments, sent at even distances in the round
    Bytes acrossEachHop;   ///< one way, a round
    Seconds linkBandwidth; ///< of all exchanges before anything hides; split as in GradientExchange
    Seconds linkLatency;
    Seconds exposedBandwidth; ///< of these, what the round waits for
    Seconds exposedLatency;
    std::optional<Seconds> slack{Seconds{}}; ///< a link may be down so long before the round waits; none: it
                                             ///< never does
    double staleSteps = 0; ///< that a learner takes between sending a fragment and taking in its average
    std::optional<BytesPerSecond>
        hidingRate; ///< of each hop, from which on nothing is exposed; nothing: no rate is enough

    Seconds exposed() const { return exposedBandwidth + exposedLatency; }
    Seconds exposedPerExchange() const { return exposed() / exchanges; }
};

/// `innerStep`: one step inside the slowest campus; `ring`: its rates above zero. With fragments P, inner
/// steps H of time T and overlap τ, exposed a round is
///   DiLoCo     the whole exchange: the outer gradient is known after the last inner step only;
///   streaming  P max(0, exchange of a fragment - τ T), and no less than what the link is busy beyond H T;
///   decoupled  nothing. Where the link is busy longer than H T, rounds stretch to what it carries.
/// Streaming takes a fragment in after τ steps exactly (arXiv 2501.18512, algorithm 2). One campus, or
/// SyncMethod::everyStep: nothing is exchanged.
OuterRound outerRound(const ModelType& model, const TrainingJob& job, double sites, const CampusRing& ring,
                      Seconds innerStep);

/// Share of a round in which learners compute.
double computeShare(const OuterRound& round, Seconds innerStep);

/// Exchanges due right after inner step `step` (0 is the first) of the run; over H steps all of a round.
std::uint32_t exchangesAfter(const LowCommunication& method, std::uint64_t step);

/// Tokens of synchronous training that would teach as much: tokens × assumed worth; all of them where
/// gradients are exchanged every step.
double equivalentTokens(double tokens, const LowCommunication& method);

} // namespace lockstep
