#include "core/simulation/RunRecorder.h"

#include <algorithm>
#include <utility>

namespace lockstep {

RunRecorder::RunRecorder(std::shared_ptr<const ModelBasis> basis, Scenario scenario, std::uint64_t edition,
                         std::shared_ptr<const Fleet> fleet)
    : m_basis(std::move(basis))
    , m_scenario(std::make_shared<const Scenario>(std::move(scenario)))
    , m_edition(edition)
    , m_engine(std::move(fleet))
    , m_log(std::make_shared<const RunLog>()) {}

void RunRecorder::revise(Scenario scenario, std::uint64_t edition, std::shared_ptr<const Fleet> fleet) {
    m_scenario = std::make_shared<const Scenario>(std::move(scenario));
    m_edition = edition;
    m_engine.revise(std::move(fleet));
    m_sinceEdit = {};
    m_isRevised = true;
}

void RunRecorder::advance() {
    keep(m_engine.nextStep(), m_engine.now());
    if (m_isRevised)
        logRevision();
    const StepRecord& record = m_engine.advance();
    m_totals.add(record, m_engine.fleet());
    m_sinceEdit.add(record, m_engine.fleet());
    m_timeline.append(record, m_engine.sharedFleet());
}

void RunRecorder::keep(std::uint64_t step, Ticks start) {
    if (step % snapshotSteps == 0 && (m_snapshots.empty() || m_snapshots.back().step < step))
        m_snapshots.push_back({step, start, m_totals});
}

void RunRecorder::logRevision() {
    auto log = std::make_shared<RunLog>(*m_log);
    log->revisions.push_back({m_engine.nextStep(), m_edition, m_scenario});
    m_log = std::move(log);
    m_isRevised = false;
}

void RunRecorder::rewind(std::uint64_t step) {
    m_target = std::min(step, m_engine.nextStep());
    m_wholeUpTo = m_timeline.truncate(m_target);
    // The newest step is always kept single.
    if (m_wholeUpTo == m_target && m_target > 0 && !m_timeline.endsWithSingleStep())
        m_wholeUpTo = m_timeline.truncate(m_target - 1);
    // Totals and timeline may have to be taken up at different steps: the earlier one counts.
    while (m_snapshots.size() > 1 && m_snapshots.back().step > m_wholeUpTo)
        m_snapshots.pop_back();
    if (m_snapshots.empty())
        return finishRewind();
    const Snapshot& snapshot = m_snapshots.back();
    m_totals = snapshot.totals;
    m_sinceEdit = {};
    m_replayedFrom = snapshot.step;
    m_replay.emplace(*m_basis, *m_log, snapshot.step, snapshot.start);
    if (m_replay->nextStep() == m_target)
        finishRewind();
}

void RunRecorder::catchUp() {
    keep(m_replay->nextStep(), m_replay->now());
    const StepRecord& record = m_replay->advance();
    m_totals.add(record, m_replay->engine().fleet());
    if (record.step == m_wholeUpTo)
        resumeTimeline();
    if (record.step >= m_wholeUpTo)
        m_timeline.append(record, m_replay->fleet());
    if (m_replay->nextStep() == m_target)
        finishRewind();
}

/// The timeline knows a revision by its fleet: the one that the replay has is the one that goes on.
void RunRecorder::resumeTimeline() {
    if (m_wholeUpTo == 0) {
        m_timeline = Timeline();
        return;
    }
    const std::size_t before = m_log->revisionAt(m_wholeUpTo - 1);
    m_timeline.resume(before, before == m_replay->revision()
                                  ? m_replay->fleet()
                                  : fleetOfRun(*m_log->revisions[before].scenario, *m_basis));
}

double RunRecorder::caughtUp() const {
    if (!m_replay || m_target == m_replayedFrom)
        return 1;
    return static_cast<double>(m_replay->nextStep() - m_replayedFrom) /
           static_cast<double>(m_target - m_replayedFrom);
}

void RunRecorder::finishRewind() {
    if (m_replay)
        m_engine.seek(m_target, m_replay->now());
    auto log = std::make_shared<RunLog>(*m_log);
    log->truncate(m_target);
    m_log = log;
    m_isRevised = log->revisions.empty() || *log->revisions.back().scenario != *m_scenario;
    if (log->revisions.empty())
        m_timeline = Timeline();
    else if (!m_isRevised)
        m_timeline.resume(log->revisions.size() - 1, m_engine.sharedFleet());
    else if (m_wholeUpTo == m_target)
        m_timeline.resume(log->revisions.size() - 1, fleetOfRun(*log->revisions.back().scenario, *m_basis));
    m_replay.reset();
}

} // namespace lockstep
