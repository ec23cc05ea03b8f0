#include "core/simulation/TimelineColumn.h"

#include <algorithm>

#include "core/simulation/BlockSum.h"

namespace lockstep {

namespace {

std::array<double, causeCount> gpuSeconds(const CauseTicks& ticks) {
    std::array<double, causeCount> seconds{};
    for (std::size_t cause = 0; cause < causeCount; ++cause)
        seconds[cause] = static_cast<double>(ticks[cause]) / Ticks::perSecond;
    return seconds;
}

} // namespace

TimelineColumn columnOf(const StepRecord& record, const Fleet& fleet) {
    TimelineColumn column;
    column.firstStep = record.step;
    column.steps = 1;
    column.start = record.start;
    column.duration = column.shortest = column.longest = record.duration();
    column.outcome = record.outcome;
    column.blocker = record.blocker;
    column.blockerStep = record.step;
    const double seconds = toSeconds(record.duration()).value;
    column.useful = fleet.usefulNameplateSeconds;
    column.offered = fleet.nameplateFlops * seconds;
    column.modelFlops = fleet.modelFlopsPerStep;
    column.allocated = fleet.allocatedNameplateFlops * seconds;
    column.tokens = fleet.tokensPerStep;
    column.causes = gpuSeconds(sumOf(record.blockCauses));
    column.blockerWait = column.causes[indexOf(Cause::waitStraggler)];
    column.blockCauses = record.blockCauses;
    return column;
}

void addTotalsTo(TimelineColumn& sum, const TimelineColumn& part) {
    sum.steps += part.steps;
    sum.duration += part.duration;
    sum.shortest = std::min(sum.shortest, part.shortest);
    sum.longest = std::max(sum.longest, part.longest);
    sum.useful += part.useful;
    sum.offered += part.offered;
    sum.modelFlops += part.modelFlops;
    sum.allocated += part.allocated;
    sum.tokens += part.tokens;
    if (part.blockerWait > sum.blockerWait) {
        sum.blocker = part.blocker;
        sum.blockerStep = part.blockerStep;
        sum.blockerWait = part.blockerWait;
    }
    for (std::size_t cause = 0; cause < causeCount; ++cause)
        sum.causes[cause] += part.causes[cause];
}

void addTo(TimelineColumn& sum, const TimelineColumn& part) {
    addTotalsTo(sum, part);
    for (std::size_t block = 0; block < sum.blockCauses.size(); ++block)
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            sum.blockCauses[block][cause] += part.blockCauses[block][cause];
}

} // namespace lockstep
