#include "ui/charts/RefreshTurns.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

constexpr int pauseMilliseconds = 30;
constexpr std::ptrdiff_t aFrame = 6; // charts that one a frame keeps at 10 Hz

} // namespace

RefreshTurns::RefreshTurns(Charts charts) : m_charts(std::move(charts)) {
    m_waits.fill(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMilliseconds);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { begin(); });
}

void RefreshTurns::begin() {
    const auto onView = std::ranges::count_if(allChartKinds, m_charts.isOnView);
    for (std::ptrdiff_t turn = 0; turn < (onView + aFrame - 1) / aFrame; ++turn)
        takeNext();
    beginLater();
}

void RefreshTurns::beginLater() {
    if (!m_timer.isActive() && !isSettled())
        m_timer.start();
}

void RefreshTurns::finish(const std::function<bool(ChartKind)>& isWanted) {
    for (const ChartKind kind : allChartKinds)
        if (isWanted(kind) && waits(kind))
            take(kind);
}

bool RefreshTurns::isSettled() const {
    return std::ranges::none_of(allChartKinds,
                                [this](ChartKind kind) { return waits(kind) && m_charts.isOnView(kind); });
}

void RefreshTurns::take(ChartKind kind) {
    m_waits[static_cast<std::size_t>(kind)] = false;
    m_charts.refresh(kind);
}

void RefreshTurns::takeNext() {
    for (std::size_t tried = 0; tried < chartKindCount; ++tried) {
        const ChartKind kind = allChartKinds[m_next];
        m_next = (m_next + 1) % chartKindCount;
        if (waits(kind) && m_charts.isOnView(kind))
            return take(kind);
    }
}

} // namespace lockstep::ui
