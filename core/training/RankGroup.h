#pragma once

#include <optional>

#include "core/network/CampusNetwork.h"
#include "core/quantity/Quantity.h"

namespace lockstep {

/// What large messages between GPUs reach.
struct LinkFigures {
    BytesPerSecond scaleUp;     ///< of a ring inside a scale-up domain, a GPU, one way
    double domain = 1;          ///< GPUs of a scale-up domain
    BytesPerSecond network;     ///< of one GPU's network card
    double scaleUpExchange = 1; ///< rate of an all-to-all over that of a ring, inside a domain
    double networkExchange = 1; ///< and over network cards
    Seconds scaleUpHop;         ///< per message of a ring
    Seconds networkHop;
    std::optional<CampusNetwork> campus; ///< absent: no card waits for an uplink
};

/// Ranks that exchange as one ring.
struct RankGroup {
    double ranks = 1;
    BytesPerSecond rate; ///< of each rank
    Seconds latency;     ///< of all hops of one pass
    bool insideDomain = true;
};

/// A ring over several domains leaves each through the cards of all its members there: members × card.
RankGroup groupOf(const RankLine& line, const LinkFigures& links);

/// One pass of a ring, which is a reduce-scatter or an all-gather: (n-1)/n S/B + hops. One rank: nothing.
Seconds ringPass(Bytes vector, const RankGroup& group);

} // namespace lockstep
