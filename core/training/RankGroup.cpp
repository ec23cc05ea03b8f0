#include "core/training/RankGroup.h"

#include <algorithm>
#include <cmath>

namespace lockstep {

RankGroup groupOf(const RankLine& line, const LinkFigures& links) {
    const double ranks = line.ranks;
    if (ranks <= 1)
        return {};
    const double members = membersOf(line, links.domain);
    if (members >= ranks)
        return {ranks, links.scaleUp, (ranks - 1) * links.scaleUpHop, true};
    const double domains = std::ceil(ranks / members);
    BytesPerSecond card = links.network;
    if (links.campus)
        card = std::min(card, ringRate(*links.campus, line));
    return {ranks, std::min(links.scaleUp, members * card),
            (ranks - domains) * links.scaleUpHop + domains * links.networkHop, false};
}

Seconds ringPass(Bytes vector, const RankGroup& group) {
    if (group.ranks <= 1)
        return {};
    return (group.ranks - 1) / group.ranks * (vector / group.rate) + group.latency;
}

} // namespace lockstep
