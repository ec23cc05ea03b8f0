#pragma once

#include "core/network/CampusNetwork.h"

namespace lockstep {

/// What a card sends at while everybody sends to everybody in groups of `nodes` nodes side by side, all
/// groups at once. A node's flow goes up from its leaf by the share of the group's other nodes that stand
/// under other leaves; the leaf whose uplinks are loaded most sets the pace.
BytesPerSecond exchangeRate(const CampusNetwork& network, double nodes);

} // namespace lockstep
