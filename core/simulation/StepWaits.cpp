#include "core/simulation/StepWaits.h"

#include <algorithm>

namespace lockstep {

std::optional<LinkId> busiestLink(const Fleet& fleet) {
    const LinkUse* busiest = nullptr;
    const auto load = [](const LinkUse& link) { return link.bytesPerStep / link.goodput; };
    for (const LinkUse& link : fleet.links)
        if (link.bytesPerStep.value > 0 && (!busiest || load(link) > load(*busiest)))
            busiest = &link;
    return busiest ? std::optional(busiest->id) : std::nullopt;
}

std::optional<RackGroupId> slowestGroup(const Fleet& fleet) {
    const WorkClass* slowest = nullptr;
    const auto ready = [](const WorkClass& work) {
        return std::ranges::max(work.stages, {}, &StepCosts::own).own();
    };
    for (const WorkClass& work : fleet.classes)
        if (work.works() && (!slowest || ready(work) > ready(*slowest)))
            slowest = &work;
    return slowest ? std::optional(fleet.groups[slowest->group].id) : std::nullopt;
}

bool isWaiting(Cause cause) {
    return std::ranges::find(waitCauses, cause) != waitCauses.end();
}

CauseTicks exchangeOf(const Fleet& fleet, std::uint32_t gpu, const StepOutcome& outcome) {
    CauseTicks ticks{};
    for (const Learner& learner : fleet.learners) {
        if (gpu < fleet.blocks[learner.firstBlock].gpus.first ||
            gpu >= fleet.blocks[learner.endBlock() - 1].gpus.end())
            continue;
        const auto add = [&](Cause cause, Ticks inner, Ticks once) {
            ticks[indexOf(cause)] = static_cast<std::uint64_t>(inner.count) * learner.innerSteps +
                                    static_cast<std::uint64_t>(once.count);
        };
        add(Cause::commFabric, learner.exchange.fabric, fleet.outer.fabric);
        add(Cause::commLinkBandwidth, learner.exchange.linkBandwidth, fleet.outer.linkBandwidth);
        add(Cause::commLinkLatency, learner.exchange.linkLatency,
            fleet.outer.linkLatency + outcome.linkStall);
    }
    return ticks;
}

WaitNames::WaitNames(const Fleet& fleet, const WorkClass& work, std::uint32_t gpu, std::uint32_t blocker)
    : m_link(busiestLink(fleet)), m_slowest(slowestGroup(fleet)) {
    if (blocker != gpu)
        m_blocker = blocker;
    if (m_slowest == fleet.groups[work.group].id)
        m_slowest.reset();
}

HeldUpBy WaitNames::heldUpBy(ActivityKind kind, Cause cause) const {
    HeldUpBy by;
    if (cause == Cause::commLinkBandwidth || cause == Cause::commLinkLatency)
        by.link = m_link;
    else if (kind == ActivityKind::wait && cause == Cause::waitGeneration)
        by.group = m_slowest;
    else if (kind == ActivityKind::wait && cause == Cause::waitStraggler)
        by.gpu = m_blocker;
    return by;
}

HeldUpBy heldUpBy(const Fleet& fleet, std::uint32_t gpu, std::uint32_t blocker, Cause cause) {
    const ActivityKind kind = isWaiting(cause) ? ActivityKind::wait : ActivityKind::exchange;
    const WorkClass& work = fleet.classes[fleet.classIndexOf(gpu)];
    return WaitNames(fleet, work, gpu, blocker).heldUpBy(kind, cause);
}

StagePlace placeIn(const PipelineRow& row, std::uint32_t gpu) {
    for (const PipelinePart& part : row.parts) {
        if (gpu < part.firstGpu)
            continue;
        const std::uint32_t stages = (gpu - part.firstGpu) / part.ranks;
        if (stages / part.stages < row.replicas)
            return {stages / part.stages, part.firstStage + stages % part.stages};
    }
    return {};
}

std::vector<std::uint64_t> stageTicksOf(StepReader& reader, const PipelineRow& row, std::uint32_t replica,
                                        std::uint64_t step) {
    std::vector<std::uint64_t> ticks;
    for (std::uint32_t stage = 0; stage < row.program->shape.stages; ++stage) {
        const auto part = std::ranges::find_if(
            row.parts, [stage](const PipelinePart& each) { return stage - each.firstStage < each.stages; });
        std::uint64_t longest = 0;
        for (std::uint32_t rank = 0; rank < part->ranks; ++rank) {
            std::uint64_t stall = 0;
            longest = std::max(longest, reader.computeAt(row.gpuAt(replica, stage) + rank, step, 0, stall));
        }
        ticks.push_back(longest);
    }
    return ticks;
}

} // namespace lockstep
