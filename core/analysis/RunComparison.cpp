#include "core/analysis/RunComparison.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/edit/Differences.h"
#include "core/simulation/RunReplay.h"
#include "core/simulation/Timeline.h"

namespace lockstep {

namespace {

/// Of the columns a side keeps: as many single steps as a panel is wide, for any fleet.
constexpr std::size_t timelineBudget = std::size_t{64} << 20;

class Side {
public:
    Side(const ModelBasis& basis, const RunLog& log, std::uint64_t firstStep)
        : m_replay(basis, log, firstStep, {}), m_timeline(timelineBudget, log.revisionAt(firstStep)) {}

    void advance() {
        const StepRecord& record = m_replay.advance();
        m_totals.add(record, m_replay.engine().fleet());
        m_timeline.append(record, m_replay.fleet());
    }
    RunSummary summary(const Scenario& scenario) const {
        return m_totals.summary(scenario.name, scenario.seed);
    }
    TimelineView view() const { return m_timeline.view(); }

private:
    RunReplay m_replay;
    RunTotals m_totals;
    Timeline m_timeline;
};

const Scenario& scenarioAt(const RunLog& log, std::uint64_t step) {
    return *log.revisions[log.revisionAt(step)].scenario;
}

} // namespace

std::optional<std::uint64_t> firstDifference(const RunLog& a, const RunLog& b) {
    std::set<std::uint64_t> starts;
    for (const RunLog* log : {&a, &b})
        for (const RunRevision& revision : log->revisions)
            starts.insert(revision.firstStep);
    for (const std::uint64_t step : starts)
        if (!differencesBetween(scenarioAt(a, step), scenarioAt(b, step)).empty())
            return step;
    return std::nullopt;
}

RunLog logOf(Scenario scenario) {
    return {{{0, 0, std::make_shared<const Scenario>(std::move(scenario))}}};
}

std::optional<std::string> whyNotRun(const RunLog& log, const ModelBasis& basis) {
    for (const RunRevision& revision : log.revisions) {
        const auto compiled = compile(*revision.scenario, basis);
        if (const auto* findings = std::get_if<std::vector<Finding>>(&compiled))
            return findings->front().sentence;
    }
    return std::nullopt;
}

RunComparison compareSteps(const ModelBasis& basis, const RunLog& a, const RunLog& b, std::uint64_t firstStep,
                           std::uint64_t steps, JobControl& control) {
    Side sideA(basis, a, firstStep);
    Side sideB(basis, b, firstStep);
    std::uint64_t taken = 0;
    for (; taken < steps && !control.isCanceled(); ++taken) {
        sideA.advance();
        sideB.advance();
        control.tell(static_cast<double>(taken + 1) / static_cast<double>(steps));
    }
    const std::uint64_t last = firstStep + std::max<std::uint64_t>(taken, 1) - 1;
    const Scenario& scenarioA = scenarioAt(a, last);
    const Scenario& scenarioB = scenarioAt(b, last);
    return {compareRuns(scenarioA, sideA.summary(scenarioA), scenarioB, sideB.summary(scenarioB)), firstStep,
            taken, sideA.view(), sideB.view()};
}

} // namespace lockstep
