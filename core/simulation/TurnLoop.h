#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>
#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

namespace lockstep {

/// A thread that carries out commands in order, and long work in turns between them. Of the turns asked for
/// only the newest comes, so that work which is asked for twice is not done twice. `post` may be called from
/// any thread, everything else from a command or a turn.
class TurnLoop {
public:
    using Clock = std::chrono::steady_clock;

    TurnLoop()
        : m_keepAlive(boost::asio::make_work_guard(m_io)), m_timer(m_io), m_thread([this] { m_io.run(); }) {}
    /// Waits for the command or turn under way; those that wait are dropped.
    ~TurnLoop() {
        m_io.stop();
        m_thread.join();
    }
    TurnLoop(const TurnLoop&) = delete;
    TurnLoop& operator=(const TurnLoop&) = delete;

    template<class Command>
    void post(Command command) {
        ++m_waiting;
        boost::asio::post(m_io, [this, command = std::move(command)]() mutable {
            --m_waiting;
            command();
        });
    }
    /// A command, or the end, waits: a turn should come to its own.
    bool isAwaited() const { return m_waiting > 0 || m_io.stopped(); }
    /// After the commands that wait.
    template<class Turn>
    void takeTurn(Turn turn) {
        boost::asio::post(m_io, onlyNewest(std::move(turn)));
    }
    template<class Turn>
    void takeTurnAt(Clock::time_point time, Turn turn) {
        m_timer.expires_at(time);
        m_timer.async_wait(
            [turn = onlyNewest(std::move(turn))](const boost::system::error_code&) mutable { turn(); });
    }
    /// A turn that waits for its time comes now.
    void hurry() { m_timer.cancel(); }
    bool isStopped() const { return m_io.stopped(); }

private:
    template<class Turn>
    auto onlyNewest(Turn turn) {
        return [this, turn = std::move(turn), number = ++m_newest]() mutable {
            if (number == m_newest)
                turn();
        };
    }

    std::atomic<int> m_waiting = 0; ///< commands
    std::uint64_t m_newest = 0;
    boost::asio::io_context m_io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_keepAlive;
    boost::asio::steady_timer m_timer;
    std::thread m_thread;
};

} // namespace lockstep
