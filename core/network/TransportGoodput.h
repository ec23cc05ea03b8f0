#pragma once

#include <array>
#include <limits>
#include <string_view>

#include "core/quantity/Quantity.h"

namespace lockstep {

/// How a sender answers a loss, finer than a scenario's choice: there `tcp` means Reno.
enum class LossResponse {
    goBackN,         ///< RoCE: everything after the loss goes again
    selectiveRepeat, ///< only what was lost goes again
    reno,
    cubic,
    bbr
};

inline constexpr std::array lossResponseNames{std::string_view("go-back-n"),
                                              std::string_view("selective-repeat"), std::string_view("reno"),
                                              std::string_view("cubic"), std::string_view("bbr")};

/// A channel and those who share it evenly.
struct TransportPath {
    BytesPerSecond rate; ///< of the channel, or what windows leave of it
    Seconds roundTrip;
    double loss = 0; ///< of a packet
    Bytes packet{4096};
    double flows = 1; ///< queue pairs or connections; each resends, and is slowed, on its own
};

/// New data that arrives.
BytesPerSecond goodputUnder(LossResponse response, const TransportPath& path);

/// A sender stops when `window` bytes are out unacknowledged: at most window × flows / RTT.
BytesPerSecond windowLimit(Bytes window, double flows, Seconds roundTrip);

} // namespace lockstep
