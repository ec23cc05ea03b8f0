#include "core/simulation/ReplayWorker.h"

#include <atomic>
#include <chrono>
#include <future>
#include <optional>
#include <thread>
#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include "core/simulation/LatestValue.h"
#include "core/simulation/RunReplay.h"
#include "core/simulation/Timeline.h"

namespace lockstep {

namespace {

using Clock = std::chrono::steady_clock;

/// How long steps are taken in a row before another wish gets a turn and progress is told.
constexpr auto longestBatch = std::chrono::milliseconds(30);

} // namespace

/// Everything here but the numbering, `post` and the slots happens on the worker's thread.
class ReplayWorker::Work {
public:
    explicit Work(std::shared_ptr<const ModelBasis> basis)
        : m_basis(std::move(basis))
        , m_keepAlive(boost::asio::make_work_guard(m_io))
        , m_thread([this] { m_io.run(); }) {}

    ~Work() {
        m_refineWanted = m_lookWanted = 0;
        m_io.stop();
        m_thread.join();
    }
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

    template<class Command>
    void post(Command command) {
        boost::asio::post(m_io, std::move(command));
    }

    std::uint64_t nextRefinement() { return m_refineWanted = ++m_jobs; }
    std::uint64_t nextLook() { return m_lookWanted = ++m_jobs; }
    void cancelRefining() { m_refineWanted = 0; }

    void refine(std::uint64_t job, const std::shared_ptr<const RunLog>& log, const CoarseStretch& stretch) {
        if (job != m_refineWanted)
            return;
        m_stretch = stretch;
        m_replay.emplace(*m_basis, *log, stretch.firstStep, stretch.start);
        m_timeline = Timeline(stretchBudget, log->revisionAt(stretch.firstStep));
        continueRefining(job);
    }

    void look(std::uint64_t job, const std::shared_ptr<const RunLog>& log, std::uint64_t step, Ticks start) {
        if (job != m_lookWanted)
            return;
        const auto& scenario = log->revisions[log->revisionAt(step)].scenario;
        if (m_lookedAt != scenario) {
            m_lookedFleet = fleetOfRun(*scenario, *m_basis);
            m_lookedAt = scenario;
        }
        moments.put(
            std::make_shared<const ReplayMoment>(ReplayMoment{job, momentAt(m_lookedFleet, step, start)}));
    }

    void answer(std::promise<void>& done) {
        if (m_replay)
            post([this, &done] { answer(done); });
        else
            done.set_value();
    }

    LatestValue<ReplayProgress> progress;
    LatestValue<ReplayMoment> moments;

private:
    void continueRefining(std::uint64_t job) {
        if (job != m_refineWanted) {
            if (m_refineWanted == 0)
                m_replay.reset();
            return;
        }
        const auto began = Clock::now();
        while (m_replay->nextStep() < m_stretch.endStep() && Clock::now() - began < longestBatch) {
            const StepRecord& record = m_replay->advance();
            m_timeline.append(record, m_replay->fleet());
        }
        ReplayProgress told{job,
                            static_cast<double>(m_replay->nextStep() - m_stretch.firstStep) /
                                static_cast<double>(m_stretch.steps),
                            nullptr};
        if (m_replay->nextStep() == m_stretch.endStep()) {
            told.stretch = std::make_shared<const TimelineView>(m_timeline.view());
            m_timeline = Timeline();
            m_replay.reset();
        } else {
            post([this, job] { continueRefining(job); });
        }
        progress.put(std::make_shared<const ReplayProgress>(std::move(told)));
    }

    std::shared_ptr<const ModelBasis> m_basis;
    std::uint64_t m_jobs = 0; ///< touched by the caller's thread alone
    std::atomic<std::uint64_t> m_refineWanted{0};
    std::atomic<std::uint64_t> m_lookWanted{0};

    CoarseStretch m_stretch;
    std::optional<RunReplay> m_replay;
    Timeline m_timeline;
    std::shared_ptr<const Scenario> m_lookedAt;
    std::shared_ptr<const Fleet> m_lookedFleet;

    boost::asio::io_context m_io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_keepAlive;
    std::thread m_thread;
};

ReplayWorker::ReplayWorker(std::shared_ptr<const ModelBasis> basis)
    : m_work(std::make_unique<Work>(std::move(basis))) {}
ReplayWorker::~ReplayWorker() = default;

std::uint64_t ReplayWorker::refine(std::shared_ptr<const RunLog> log, const CoarseStretch& stretch) {
    const std::uint64_t job = m_work->nextRefinement();
    m_work->post(
        [work = m_work.get(), job, log = std::move(log), stretch] { work->refine(job, log, stretch); });
    return job;
}

void ReplayWorker::cancelRefining() {
    m_work->cancelRefining();
}

std::uint64_t ReplayWorker::look(std::shared_ptr<const RunLog> log, std::uint64_t step, Ticks start) {
    const std::uint64_t job = m_work->nextLook();
    m_work->post(
        [work = m_work.get(), job, log = std::move(log), step, start] { work->look(job, log, step, start); });
    return job;
}

std::shared_ptr<const ReplayProgress> ReplayWorker::takeProgress() {
    return m_work->progress.take();
}

std::shared_ptr<const ReplayMoment> ReplayWorker::takeMoment() {
    return m_work->moments.take();
}

void ReplayWorker::settle() {
    std::promise<void> done;
    m_work->post([work = m_work.get(), &done] { work->answer(done); });
    done.get_future().wait();
}

} // namespace lockstep
