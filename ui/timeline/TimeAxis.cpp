#include "ui/timeline/TimeAxis.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace lockstep::ui {

namespace {

QString symbolOf(const char* symbol) {
    return QCoreApplication::translate("lockstep::ui::TimeAxis", symbol);
}

struct KnownUnit {
    double seconds;
    double upTo; ///< spans below this many seconds are written in it
    const char* symbol;
};

constexpr std::array knownUnits{
    KnownUnit{1e-6, 2e-3, QT_TRANSLATE_NOOP("lockstep::ui::TimeAxis", "µs")},
    KnownUnit{1e-3, 2.0, QT_TRANSLATE_NOOP("lockstep::ui::TimeAxis", "ms")},
    KnownUnit{1.0, 1800.0, QT_TRANSLATE_NOOP("lockstep::ui::TimeAxis", "s")},
    KnownUnit{60.0, 36000.0, QT_TRANSLATE_NOOP("lockstep::ui::TimeAxis", "min")},
    KnownUnit{3600.0, 864000.0, QT_TRANSLATE_NOOP("lockstep::ui::TimeAxis", "h")},
    KnownUnit{86400.0, HUGE_VAL, QT_TRANSLATE_NOOP("lockstep::ui::TimeAxis", "d")},
};

} // namespace

double niceStep(double span, int most) {
    const double rough = std::max(span, 1e-12) / std::max(most, 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double digit : {1.0, 2.0, 5.0})
        // The slack forgives the last bit of the division: ten parts of 1 are ten, not eleven.
        if (digit * power >= rough * (1 - 1e-9))
            return digit * power;
    return 10.0 * power;
}

TimeUnit timeUnitFor(Ticks span, Ticks latest) {
    const double seconds = toSeconds(span).value;
    auto unit = std::find_if(knownUnits.begin(), knownUnits.end() - 1,
                             [seconds](const KnownUnit& known) { return seconds < known.upTo; });
    // Far into a run a close look would read "86412345.6 ms".
    while (unit->seconds < 1.0 && toSeconds(latest).value > 2e4 * unit->seconds)
        ++unit;
    return {unit->seconds, symbolOf(unit->symbol)};
}

std::vector<TimeTick> timeTicks(Ticks from, Ticks to, int most) {
    std::vector<TimeTick> ticks;
    if (to <= from)
        return ticks;
    const TimeUnit unit = timeUnitFor(to - from, to);
    const double first = toSeconds(from).value / unit.seconds;
    const double last = toSeconds(to).value / unit.seconds;
    const double step = niceStep(last - first, most);
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    for (double k = std::ceil(first / step - 1e-9); k * step <= last; ++k) {
        const double value = k * step;
        ticks.push_back({toTicks(Seconds{value * unit.seconds}),
                         QLocale().toString(value, 'f', decimals) + QChar(0x202f) + unit.symbol});
    }
    return ticks;
}

} // namespace lockstep::ui
