#pragma once

#include <cstddef>
#include <vector>

namespace lockstep {

/// Sizes of errors. `p90`: nine tenths are no larger.
struct ErrorSummary {
    std::size_t n = 0;
    double mean = 0;
    double median = 0;
    double p90 = 0;
    double max = 0;
};

ErrorSummary summarize(std::vector<double> errors);

} // namespace lockstep
