#pragma once

#include <compare>
#include <cstdint>

#include "core/quantity/Quantity.h"

namespace lockstep {

/// Simulated time as an integer, so that sums and maxima are the same bytes on every machine.
/// One tick is 100 ns: fine against a collective of a microsecond, and 32 bits still hold 429 s.
struct Ticks {
    static constexpr double perSecond = 1e7;

    std::int64_t count = 0;

    friend constexpr auto operator<=>(const Ticks&, const Ticks&) = default;
    constexpr Ticks& operator+=(Ticks other) {
        count += other.count;
        return *this;
    }
    friend constexpr Ticks operator+(Ticks a, Ticks b) { return {a.count + b.count}; }
    friend constexpr Ticks operator-(Ticks a, Ticks b) { return {a.count - b.count}; }
};

/// 28 years. What a senseless scenario asks for ends here, so that a thousand such times still add up; far
/// shorter steps are refused.
inline constexpr Ticks longestTicks{std::int64_t{1} << 53};

/// Rounds half up. Durations are never negative.
constexpr Ticks toTicks(Seconds duration) {
    const double count = duration.value * Ticks::perSecond + 0.5;
    return count < static_cast<double>(longestTicks.count) ? Ticks{static_cast<std::int64_t>(count)}
                                                           : longestTicks;
}
constexpr Seconds toSeconds(Ticks duration) {
    return {static_cast<double>(duration.count) / Ticks::perSecond};
}

} // namespace lockstep
