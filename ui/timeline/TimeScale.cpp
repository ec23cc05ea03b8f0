#include <algorithm>
#include <cmath>

#include "ui/timeline/TimelineGeometry.h"

namespace lockstep::ui {

namespace {

constexpr double mostTicksPerPixel = 1e15; // three years a pixel

std::int64_t wholeTicks(double ticksPerPixel) {
    return static_cast<std::int64_t>(std::clamp(std::ceil(ticksPerPixel), 1.0, mostTicksPerPixel));
}

} // namespace

std::int64_t TimeScale::columnOf(Ticks time) const {
    const std::int64_t column = time.count / ticksPerPixel;
    return time.count % ticksPerPixel < 0 ? column - 1 : column;
}

double TimeScale::xOf(Ticks time) const {
    return static_cast<double>(time.count - from().count) / static_cast<double>(ticksPerPixel);
}

Ticks TimeScale::timeAt(double x) const {
    return {from().count + static_cast<std::int64_t>(std::floor(x * static_cast<double>(ticksPerPixel)))};
}

TimeScale TimeScale::zoomed(double factor, double x) const {
    TimeScale result = *this;
    result.ticksPerPixel = wholeTicks(static_cast<double>(ticksPerPixel) / factor);
    // A small zoom out of few ticks a pixel must still move.
    if (factor < 1 && result.ticksPerPixel == ticksPerPixel)
        ++result.ticksPerPixel;
    const double anchor = static_cast<double>(timeAt(x).count) / static_cast<double>(result.ticksPerPixel);
    result.firstColumn = static_cast<std::int64_t>(std::llround(anchor - x));
    return result;
}

TimeScale TimeScale::panned(std::int64_t columns) const {
    TimeScale result = *this;
    result.firstColumn += columns;
    return result;
}

TimeScale TimeScale::fitting(Ticks from, Ticks to, int width) {
    TimeScale result;
    result.width = std::max(width, 1);
    const auto span = static_cast<double>(std::max<std::int64_t>((to - from).count, 1));
    // One column to spare, because `from` need not be a column's start.
    result.ticksPerPixel = wholeTicks(span / std::max(result.width - 1, 1));
    result.firstColumn = result.columnOf(from);
    return result;
}

TimeScale TimeScale::following(Ticks end, double meanStep, double steps) const {
    TimeScale result = *this;
    const double onView =
        static_cast<double>(width) * static_cast<double>(ticksPerPixel) / std::max(meanStep, 1.0);
    if (onView < steps / 2 || onView > steps * 2)
        result.ticksPerPixel = wholeTicks(steps * meanStep / std::max(width, 1));
    const std::int64_t newest = result.columnOf(end);
    const bool isOnView = newest >= result.firstColumn && newest < result.endColumn();
    if (result.ticksPerPixel != ticksPerPixel || !isOnView)
        result.firstColumn = std::max<std::int64_t>(0, newest - result.width * 9 / 10);
    return result;
}

} // namespace lockstep::ui
