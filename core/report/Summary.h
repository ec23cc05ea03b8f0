#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/calibration/ErrorBand.h"
#include "core/report/DurationHistogram.h"
#include "core/simulation/Engine.h"

namespace lockstep {

/// The result of a run so far. Every field but the two measured ones is the same for the same run, in the
/// window and on the command line.
struct RunSummary {
    std::string scenario;
    std::uint64_t seed = 0;
    std::uint64_t steps = 0;
    std::uint32_t innerSteps = 1; ///< of the last step; more than one: it is a round (LowCommunication)
    std::uint32_t gpus = 0;
    double effectiveUtilization = 0; ///< 0 to 1
    double mfu = 0;                  ///< 0 to 1
    Seconds meanStep;
    Seconds medianStep;
    Seconds p99Step;
    double tokensPerSecond = 0;
    double tokenWorth = 1; ///< what a token teaches beside one in synchronous training, as assumed
    std::array<double, causeCount> shareByCause{}; ///< of GPU time; adds up to 1
    Seconds simulated;
    std::uint64_t resultHash = 0;
};

/// Collects a run's steps.
class RunTotals {
public:
    void add(const StepRecord& record, const Fleet& fleet);

    /// `scenario` and `seed` are copied into the result.
    RunSummary summary(const std::string& scenario, std::uint64_t seed) const;

private:
    std::uint64_t m_steps = 0;
    std::uint32_t m_innerSteps = 1;
    std::uint32_t m_gpus = 0;
    double m_useful = 0;
    double m_offered = 0;
    double m_modelFlops = 0;
    double m_allocated = 0;
    double m_tokens = 0;
    double m_worth = 0; ///< tokens of synchronous training that teach as much
    Ticks m_simulated;
    std::array<double, causeCount> m_causes{}; ///< GPU seconds
    DurationHistogram m_durations;
    std::uint64_t m_hash = 14695981039346656037ull; ///< FNV-1a, 64 bits
};

/// The JSON of the command line's `run --json`. `wall` and `peakBytes` are measured and differ from run to
/// run. `band` is how far the model's step times are from measured ones.
std::string printSummaryJson(const RunSummary& summary, Seconds wall, std::uint64_t peakBytes,
                             const ErrorBand* band = nullptr);

/// The same for people: aligned lines, largest cause first.
std::string printSummaryText(const RunSummary& summary, const ErrorBand* band = nullptr);

} // namespace lockstep
