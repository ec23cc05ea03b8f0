#include "ui/charts/TimeStretch.h"

#include <algorithm>
#include <cmath>

namespace lockstep::ui {

namespace {

constexpr double leastShare = 1e-5; // of the run
constexpr double leastTicks = 10;
constexpr double mostShare = 1.1; // of the run; the newest step is not at the very end

} // namespace

void TimeStretch::setRunEnd(Ticks end) {
    m_runEnd = end;
    fit();
}

void TimeStretch::setTimeline(TimeRange range) {
    m_timeline = range;
    fit();
}

TimeRange TimeStretch::ofTimeline() const {
    if (m_timeline)
        return *m_timeline;
    // A power of two of seconds: the axis moves seldom.
    TimeRange whole{Ticks{0}, Ticks{static_cast<std::int64_t>(Ticks::perSecond)}};
    while (whole.to < m_runEnd)
        whole.to += whole.to;
    return whole;
}

void TimeStretch::fit() {
    const TimeRange range = ofTimeline();
    const Span whole{static_cast<double>(range.from.count), static_cast<double>(range.to.count)};
    const double run = static_cast<double>(m_runEnd.count);
    const Span limits{std::min(0.0, whole.first), std::max(whole.last, mostShare * run)};
    m_zoom.setWhole(whole, limits, std::max(leastTicks, leastShare * run));
}

TimeRange TimeStretch::shown() const {
    if (!isZoomed())
        return ofTimeline();
    const Span span = m_zoom.shown();
    return {Ticks{std::llround(span.first)}, Ticks{std::llround(span.last)}};
}

} // namespace lockstep::ui
