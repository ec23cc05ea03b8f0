#include "core/simulation/StepAccount.h"

#include <algorithm>

namespace lockstep {

namespace {

std::uint64_t ticksOf(Ticks each, std::uint32_t times) {
    return static_cast<std::uint64_t>(each.count) * times;
}

/// What a learner waits for the others before they exchange.
Ticks waitForOthers(const Fleet& fleet, std::size_t learner, const StepOutcome& outcome) {
    const Learner& own = fleet.learners[learner];
    const auto inner = static_cast<std::int64_t>(own.innerSteps);
    return outcome.duration - outcome.linkStall - fleet.outer.total() - outcome.barriers[learner] -
           Ticks{own.exchange.total().count * inner};
}

} // namespace

StepAccount accountOf(const Fleet& fleet, const WorkClass& work, const StepCosts& costs,
                      const StepOutcome& outcome) {
    const Learner& own = fleet.learners[work.learner];
    const std::uint32_t inner = own.innerSteps;
    StepAccount account;
    account.fixed[indexOf(Cause::commFabric)] =
        ticksOf(own.exchange.fabric, inner) + ticksOf(fleet.outer.fabric, 1);
    account.fixed[indexOf(Cause::commLinkBandwidth)] =
        ticksOf(own.exchange.linkBandwidth, inner) + ticksOf(fleet.outer.linkBandwidth, 1);
    account.fixed[indexOf(Cause::commLinkLatency)] =
        ticksOf(own.exchange.linkLatency, inner) + ticksOf(fleet.outer.linkLatency + outcome.linkStall, 1);
    const Ticks open = outcome.barriers[work.learner] + waitForOthers(fleet, work.learner, outcome);
    account.end = static_cast<std::uint64_t>(open.count);
    if (!work.works()) {
        account.waits[0] = {Cause::noWork, account.end};
        return account;
    }
    account.fixed[indexOf(Cause::commScaleUp)] = ticksOf(costs.scaleUp, inner);
    account.fixed[indexOf(Cause::commFabric)] += ticksOf(costs.fabric, inner);
    account.end -= ticksOf(costs.scaleUp + costs.fabric, inner);
    account.waits = {{{Cause::pipelineBubble, ticksOf(costs.bubble, inner)},
                      {Cause::commFabric, ticksOf(costs.transfer, inner)},
                      {Cause::commLinkBandwidth, ticksOf(costs.linkBandwidth, inner)},
                      {Cause::commLinkLatency, ticksOf(costs.linkLatency, inner)},
                      {Cause::noWork, ticksOf(costs.lackOfWork, inner)},
                      {Cause::waitGeneration, ticksOf(costs.slowerType, inner)},
                      {Cause::waitGeneration, ticksOf(own.slowerLearner, 1)}}};
    return account;
}

CauseTicks causesOf(const StepAccount& account, std::uint64_t compute, std::uint64_t stalled) {
    CauseTicks causes = account.fixed;
    causes[indexOf(Cause::compute)] = compute - stalled;
    std::uint64_t wait = account.end - compute;
    for (const StepAccount::Wait& reason : account.waits) {
        const std::uint64_t taken = std::min(wait, reason.most);
        causes[indexOf(reason.cause)] += taken;
        wait -= taken;
    }
    causes[indexOf(Cause::waitStraggler)] += wait + stalled;
    return causes;
}

void addCauses(const StepAccount& account, std::span<const std::uint64_t> compute, const SumAndMost& sums,
               CauseTicks& causes) {
    const std::uint64_t count = compute.size();
    for (std::size_t cause = 0; cause < causeCount; ++cause)
        causes[cause] += account.fixed[cause] * count;
    causes[indexOf(Cause::compute)] += sums.sum;
    const std::uint64_t least = account.end - sums.most; // even the slowest of them waits that long
    std::uint64_t explained = 0;
    std::uint64_t most = 0;
    for (const StepAccount::Wait& reason : account.waits) {
        if (reason.most == 0)
            continue;
        most += reason.most;
        const std::uint64_t upTo =
            least >= most ? most * count : sumOfCappedWaits(compute.data(), count, account.end, most);
        causes[indexOf(reason.cause)] += upTo - explained;
        explained = upTo;
    }
    causes[indexOf(Cause::waitStraggler)] += account.end * count - sums.sum - explained;
}

void addFullWaits(const StepAccount& account, std::uint64_t gpus, std::uint64_t compute, CauseTicks& causes) {
    for (std::size_t cause = 0; cause < causeCount; ++cause)
        causes[cause] += account.fixed[cause] * gpus;
    for (const StepAccount::Wait& reason : account.waits)
        causes[indexOf(reason.cause)] += reason.most * gpus;
    causes[indexOf(Cause::compute)] += compute;
    causes[indexOf(Cause::waitStraggler)] += (account.end - account.allWaits()) * gpus - compute;
}

CauseTicks unallocated(Ticks duration) {
    CauseTicks causes{};
    causes[indexOf(Cause::unallocated)] = static_cast<std::uint64_t>(duration.count);
    return causes;
}

} // namespace lockstep
