#pragma once

#include "core/quantity/Quantity.h"

namespace lockstep {

/// A link that goes away now and then: Poisson, each outage alike. Optical protection switches over within
/// 50 ms; a port that retrains takes seconds.
struct LinkFlaps {
    double perYear = 0;
    Seconds outage;
};

inline constexpr Seconds secondsOfYear{365.25 * 86400};

/// Share of the time a link is up: 1 / (1 + rate × outage).
double availability(const LinkFlaps& flaps);

/// Chance that no flap begins on any of `links` while `duration` passes.
double chanceOfNoFlap(const LinkFlaps& flaps, double links, Seconds duration);

/// A collective of `duration` needs all of its links: it stands still through each outage.
Seconds meanWithFlaps(const LinkFlaps& flaps, double links, Seconds duration);

/// A queue pair waits 4.096 us × 2^exponent for an acknowledgment and gives up after so many retries: 20 and
/// 7 are 30 s (the form of InfiniBand and RoCE, and of NCCL_IB_TIMEOUT and NCCL_IB_RETRY_CNT).
Seconds retryPatience(unsigned exponent, unsigned retries);

/// True if an outage outlasts that patience: the job fails instead of waiting.
bool endsJob(const LinkFlaps& flaps, Seconds patience);

} // namespace lockstep
