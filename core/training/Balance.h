#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lockstep {

/// What a worker needs for so many parts: fixed + parts × each.
struct WorkerTime {
    double each = 1;  ///< above zero
    double fixed = 0; ///< the output head of a last stage
};

/// Parts that add up to `total` and let the slowest worker end soonest if parts could be cut: all who work
/// end together.
std::vector<double> fractionalShares(std::span<const WorkerTime> workers, double total);

/// The same in whole parts, each worker at least `least` (a stage without a layer is none). No other whole
/// split ends sooner: parts go one by one to whoever would end first.
std::vector<std::uint32_t> wholeShares(std::span<const WorkerTime> workers, std::uint32_t total,
                                       std::uint32_t least);

} // namespace lockstep
