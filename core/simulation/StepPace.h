#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace lockstep {

/// When the next step is due at a wanted speed, and how many a second were taken: wall clock, on which no
/// result depends.
class StepPace {
public:
    using Clock = std::chrono::steady_clock;
    /// As fast as possible.
    static constexpr double unlimited = 0;

    /// Steps a second.
    void setSpeed(double stepsPerSecond, Clock::time_point now) {
        m_speed = stepsPerSecond;
        m_due = now;
    }
    /// A run begins or goes on.
    void start(Clock::time_point now) {
        m_due = m_measuredFrom = now;
        m_steps = 0;
    }

    bool isDue(Clock::time_point now) const { return m_speed == unlimited || m_due <= now; }
    Clock::time_point due() const { return m_due; }
    void countStep() {
        ++m_steps;
        if (m_speed != unlimited)
            m_due += std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / m_speed));
    }
    /// A run that cannot keep its pace does not collect a debt of steps.
    void forgive(Clock::time_point now) { m_due = std::max(m_due, now - longestDebt); }

    void measure(Clock::time_point now) {
        const double elapsed = std::chrono::duration<double>(now - m_measuredFrom).count();
        if (elapsed < window)
            return;
        m_measured = static_cast<double>(m_steps) / elapsed;
        m_measuredFrom = now;
        m_steps = 0;
    }
    /// Steps a second over the last window.
    double measured() const { return m_measured; }
    void forgetMeasured() { m_measured = 0; }

private:
    static constexpr double window = 0.5; ///< seconds
    static constexpr auto longestDebt = std::chrono::milliseconds(100);

    double m_speed = unlimited;
    Clock::time_point m_due;
    Clock::time_point m_measuredFrom;
    std::uint64_t m_steps = 0;
    double m_measured = 0;
};

} // namespace lockstep
