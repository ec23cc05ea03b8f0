#include "core/operations/PowerDraw.h"

namespace lockstep {

double shareOfFullLoad(Cause cause) {
    switch (cause) {
    case Cause::compute:
    case Cause::prefill:
    case Cause::lost: // repeated work is work
        return 1.0;
    case Cause::decode:
        return 0.7;
    case Cause::commScaleUp:
    case Cause::commFabric:
    case Cause::commLinkBandwidth:
    case Cause::commLinkLatency:
    case Cause::kvTransfer:
        return 0.5;
    case Cause::pipelineBubble:
    case Cause::waitGeneration:
    case Cause::waitStraggler:
    case Cause::waitMemory:
    case Cause::throttled:
        return 0.4;
    case Cause::noWork:
    case Cause::checkpoint:
        return 0.3;
    case Cause::unallocated:
        break;
    }
    return 0.2;
}

std::map<std::string, Watts> rackPowers(const TypeCatalog& catalog) {
    std::map<std::string, Watts> powers;
    for (const RackType& rack : catalog.racks)
        powers.emplace(rack.name, rack.power.value);
    return powers;
}

PowerDraw powerOf(const TimelineColumn& column, const Fleet& fleet,
                  const std::map<std::string, Watts>& powers) {
    PowerDraw draw;
    const double seconds = toSeconds(column.duration).value;
    for (std::size_t b = 0; b < fleet.blocks.size() && seconds > 0; ++b) {
        const LaneBlock& block = fleet.blocks[b];
        const FleetGroup& group = fleet.groups[block.group];
        const auto power = powers.find(group.rack);
        if (power == powers.end())
            continue;
        const Watts perGpu = power->second / static_cast<double>(group.gpusPerRack);
        double busy = 0; // GPU ticks at full load that would draw as much
        for (const Cause cause : allCauses)
            busy += static_cast<double>(column.blockCauses[b][indexOf(cause)]) * shareOfFullLoad(cause);
        draw.drawn += perGpu * (busy / Ticks::perSecond / seconds);
        draw.fullLoad += perGpu * static_cast<double>(block.gpus.count);
    }
    return draw;
}

} // namespace lockstep
