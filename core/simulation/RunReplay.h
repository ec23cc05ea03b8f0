#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "core/simulation/Engine.h"
#include "core/simulation/RunLog.h"

namespace lockstep {

/// Takes the steps of a run again, from any step on: the engine remembers nothing, so no snapshot is needed
/// but the time at which that step began. The basis must outlive it.
class RunReplay {
public:
    /// `start`: when `step` began.
    RunReplay(const ModelBasis& basis, RunLog log, std::uint64_t step, Ticks start);

    /// The next step, with the scenario it ran with. The reference stays valid until the next call.
    const StepRecord& advance();

    std::uint64_t nextStep() const { return m_engine->nextStep(); }
    Ticks now() const { return m_engine->now(); }
    std::size_t revision() const { return m_revision; } ///< of the step taken last, index into the log
    const Engine& engine() const { return *m_engine; }
    std::shared_ptr<const Fleet> fleet() const { return m_engine->sharedFleet(); }

private:
    const ModelBasis& m_basis;
    RunLog m_log;
    std::size_t m_revision = 0;
    std::optional<Engine> m_engine;
};

} // namespace lockstep
