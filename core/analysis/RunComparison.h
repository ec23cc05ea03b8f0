#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "core/analysis/Comparison.h"
#include "core/simulation/Job.h"
#include "core/simulation/RunLog.h"
#include "core/simulation/TimelineView.h"

namespace lockstep {

/// Steps of two runs, taken anew side by side: with the same seed every GPU has the same luck in both.
struct RunComparison {
    Comparison comparison; ///< of these steps alone
    std::uint64_t firstStep = 0;
    std::uint64_t steps = 0;
    TimelineView a; ///< both begin at time zero
    TimelineView b;
};

/// The first step that the runs take with scenarios that ask for different things; nothing where none does.
std::optional<std::uint64_t> firstDifference(const RunLog& a, const RunLog& b);

/// A run of one scenario that never changed.
RunLog logOf(Scenario scenario);

/// Why a run of a log cannot be taken; nothing where it can.
std::optional<std::string> whyNotRun(const RunLog& log, const ModelBasis& basis);

/// Takes `steps` steps from `firstStep` on of both, or fewer where it is canceled. Logs must be able to run.
RunComparison compareSteps(const ModelBasis& basis, const RunLog& a, const RunLog& b, std::uint64_t firstStep,
                           std::uint64_t steps, JobControl& control);

} // namespace lockstep
