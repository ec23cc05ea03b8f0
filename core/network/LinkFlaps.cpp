#include "core/network/LinkFlaps.h"

#include <cmath>

namespace lockstep {

namespace {

constexpr Seconds timeoutUnit{4.096e-6};

double begunIn(const LinkFlaps& flaps, double links, Seconds duration) {
    return flaps.perYear * links * (duration / secondsOfYear);
}

} // namespace

double availability(const LinkFlaps& flaps) {
    return 1 / (1 + flaps.perYear * (flaps.outage / secondsOfYear));
}

double chanceOfNoFlap(const LinkFlaps& flaps, double links, Seconds duration) {
    return std::exp(-begunIn(flaps, links, duration));
}

Seconds meanWithFlaps(const LinkFlaps& flaps, double links, Seconds duration) {
    return duration + begunIn(flaps, links, duration) * flaps.outage;
}

Seconds retryPatience(unsigned exponent, unsigned retries) {
    return static_cast<double>(retries) * std::exp2(static_cast<double>(exponent)) * timeoutUnit;
}

bool endsJob(const LinkFlaps& flaps, Seconds patience) {
    return flaps.outage > patience;
}

} // namespace lockstep
