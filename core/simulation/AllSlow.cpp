#include "core/simulation/AllSlow.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"

namespace lockstep {

Seconds ifAllSlow(Seconds quiet, const Stragglers& late) {
    return late.failSlowPerGpuYear > 0 ? quiet * std::max(1.0, late.failSlowFactor) : quiet;
}

std::string allSlowWords(const Stragglers& late) {
    return late.failSlowPerGpuYear > 0 && late.failSlowFactor > 1
               ? fmt::format(", where its GPUs are {} times slower", printNumber(late.failSlowFactor))
               : std::string();
}

} // namespace lockstep
