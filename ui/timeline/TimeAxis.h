#pragma once

#include <vector>

#include <QString>

#include "core/quantity/Ticks.h"

namespace lockstep::ui {

/// Width of what stands left of the time axis, in logical pixels: the timeline's lane labels and, below them,
/// the legend of the charts. One constant, so that nothing shifts when a label grows.
inline constexpr int timeMargin = 184;

/// A step of 1, 2 or 5 times a power of ten that cuts `span` into at most `most` parts.
double niceStep(double span, int most);

/// The unit times are written in where `span` of them is on view and the latest is `latest`.
struct TimeUnit {
    double seconds = 1.0;
    QString symbol;
};
TimeUnit timeUnitFor(Ticks span, Ticks latest);

struct TimeTick {
    Ticks time;
    QString label;
};

/// Round times inside [from, to], at most `most` of them, each labeled with its unit.
std::vector<TimeTick> timeTicks(Ticks from, Ticks to, int most);

} // namespace lockstep::ui
