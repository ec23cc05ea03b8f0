#include "core/simulation/RunReplay.h"

namespace lockstep {

RunReplay::RunReplay(const ModelBasis& basis, RunLog log, std::uint64_t step, Ticks start)
    : m_basis(basis), m_log(std::move(log)), m_revision(m_log.revisionAt(step)) {
    m_engine.emplace(fleetOfRun(*m_log.revisions[m_revision].scenario, m_basis));
    m_engine->seek(step, start);
}

const StepRecord& RunReplay::advance() {
    const std::size_t next = m_revision + 1;
    if (next < m_log.revisions.size() && m_log.revisions[next].firstStep == m_engine->nextStep()) {
        m_revision = next;
        m_engine->revise(fleetOfRun(*m_log.revisions[next].scenario, m_basis));
    }
    return m_engine->advance();
}

} // namespace lockstep
