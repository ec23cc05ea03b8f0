#pragma once

#include "core/quantity/Quantity.h"

namespace lockstep {

/// Closed forms for collectives of `ranks` ranks. `amount` is the full vector in bytes, `latency` is per
/// message, `rate` is one rank's, one way. One rank communicates nothing.

/// 2(n-1) a + 2 (n-1)/n S/B (Patarasuk, Yuan 2009).
Seconds ringAllReduce(Bytes amount, double ranks, Seconds latency, BytesPerSecond rate);

/// (n-1) a + (n-1)/n S/B; an all-gather takes the same.
Seconds ringReduceScatter(Bytes amount, double ranks, Seconds latency, BytesPerSecond rate);

/// 2 log2(n) a + 2 (n-1)/n S/B (Rabenseifner 2004), for n a power of two; others fold the ranks beyond one
/// first, which costs 2 a + 2 S/B more.
Seconds halvingDoublingAllReduce(Bytes amount, double ranks, Seconds latency, BytesPerSecond rate);

} // namespace lockstep
