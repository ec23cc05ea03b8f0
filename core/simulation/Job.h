#pragma once

#include <atomic>
#include <memory>
#include <thread>
#include <utility>

#include "core/simulation/LatestValue.h"

namespace lockstep {

/// What a job tells of itself while it works, and the wish to stop. Any thread.
class JobControl {
public:
    void tell(double done) { m_done = done; } ///< 0 to 1
    double done() const { return m_done; }
    void cancel() { m_isCanceled = true; }
    bool isCanceled() const { return m_isCanceled; }

private:
    std::atomic<double> m_done{0};
    std::atomic<bool> m_isCanceled{false};
};

/// One long piece of work on a thread of its own, on copies of all it needs. Work looks at its control at
/// least every few milliseconds, so that it can be canceled at once.
template<class Result>
class Job {
public:
    /// `work(JobControl&)` gives the result; it must not throw.
    template<class Work>
    explicit Job(Work work)
        : m_thread([this, work = std::move(work)]() mutable {
            auto result = std::make_shared<const Result>(work(m_control));
            if (!m_control.isCanceled())
                m_result.put(std::move(result));
            m_isOver = true;
        }) {}
    ~Job() {
        m_control.cancel();
        m_thread.join();
    }
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    double done() const { return m_control.done(); }
    void cancel() { m_control.cancel(); }
    bool isCanceled() const { return m_control.isCanceled(); }
    bool isOver() const { return m_isOver; }
    /// Once, after it is over; nothing of a job that was canceled.
    std::shared_ptr<const Result> take() { return m_result.take(); }

private:
    JobControl m_control;
    LatestValue<Result> m_result;
    std::atomic<bool> m_isOver{false};
    std::thread m_thread; // last: it uses the others
};

} // namespace lockstep
