#pragma once

#include <array>
#include <functional>

#include <QTimer>

#include "ui/charts/ChartKind.h"

namespace lockstep::ui {

/// Who is drawn anew and when: some charts at once and the others in the following moments, each at 10 Hz or
/// more, because one chart costs a third of a frame's time.
class RefreshTurns {
public:
    struct Charts {
        std::function<bool(ChartKind)> isOnView; ///< others wait until they are
        std::function<void(ChartKind)> refresh;
    };
    explicit RefreshTurns(Charts charts);

    void add(ChartKind kind) { m_waits[static_cast<std::size_t>(kind)] = true; }
    void addAll() { m_waits.fill(true); }
    /// The next ones now, the rest follows.
    void begin();
    /// All in the following moments.
    void beginLater();
    /// All of `isWanted` at once, also what is not on view.
    void finish(const std::function<bool(ChartKind)>& isWanted);
    /// Nothing on view waits.
    bool isSettled() const;

private:
    bool waits(ChartKind kind) const { return m_waits[static_cast<std::size_t>(kind)]; }
    void take(ChartKind kind);
    void takeNext();

    Charts m_charts;
    std::array<bool, chartKindCount> m_waits{};
    std::size_t m_next = 0;
    QTimer m_timer;
};

} // namespace lockstep::ui
