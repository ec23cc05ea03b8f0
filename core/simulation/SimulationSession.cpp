#include "core/simulation/SimulationSession.h"

#include <future>
#include <utility>

#include "core/simulation/SessionWorker.h"

namespace lockstep {

SimulationSession::SimulationSession(std::shared_ptr<const ModelBasis> basis,
                                     std::function<void(FrameNews)> frameWaits)
    : m_worker(std::make_unique<SessionWorker>(std::move(basis), std::move(frameWaits))) {}
SimulationSession::~SimulationSession() = default;

void SimulationSession::load(Scenario scenario, std::uint64_t edition) {
    m_worker->post([worker = m_worker.get(), scenario = std::move(scenario), edition]() mutable {
        worker->load(std::move(scenario), edition);
    });
}

void SimulationSession::revise(Scenario scenario, std::uint64_t edition) {
    m_worker->post([worker = m_worker.get(), scenario = std::move(scenario), edition]() mutable {
        worker->revise(std::move(scenario), edition);
    });
}

void SimulationSession::run() {
    m_worker->post([worker = m_worker.get()] { worker->run(); });
}

void SimulationSession::pause() {
    m_worker->post([worker = m_worker.get()] { worker->pause(); });
}

void SimulationSession::step(std::uint32_t steps) {
    m_worker->post([worker = m_worker.get(), steps] { worker->step(steps); });
}

void SimulationSession::restart() {
    m_worker->post([worker = m_worker.get()] { worker->restart(); });
}

void SimulationSession::setSpeed(double stepsPerSecond) {
    m_worker->post([worker = m_worker.get(), stepsPerSecond] { worker->setSpeed(stepsPerSecond); });
}

std::shared_ptr<const Frame> SimulationSession::takeFrame() {
    return m_worker->takeFrame();
}

void SimulationSession::replay(RunLog log, std::uint64_t steps, std::uint64_t edition) {
    m_worker->post([worker = m_worker.get(), log = std::move(log), steps, edition]() mutable {
        worker->replay(std::move(log), steps, edition);
    });
}

void SimulationSession::rewind(std::uint64_t step) {
    m_worker->post([worker = m_worker.get(), step] { worker->rewind(step); });
}

void SimulationSession::cancelRewind() {
    m_worker->post([worker = m_worker.get()] { worker->cancelRewind(); });
}

void SimulationSession::settle() {
    std::promise<void> done;
    m_worker->post([worker = m_worker.get(), &done] { worker->answer(done); });
    done.get_future().wait();
}

} // namespace lockstep
