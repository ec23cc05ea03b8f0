#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/analysis/RunComparison.h"
#include "core/calibration/ModelBasis.h"

namespace lockstep::ui {

/// Two runs to compare, whole: what a job needs to answer on a thread of its own.
struct ComparisonRequest {
    std::shared_ptr<const ModelBasis> basis;
    std::filesystem::path file; ///< that holds A; empty: A is `a`
    RunLog a;
    RunLog b;
    std::uint64_t steps = 1; ///< from the first on that they take differently
};

struct ComparisonAnswer {
    std::shared_ptr<const RunComparison> comparison; ///< null where there is a problem
    std::string problem;                             ///< a sentence of the core; empty where there is none
};

ComparisonAnswer answerTo(const ComparisonRequest& request, JobControl& control);

} // namespace lockstep::ui
