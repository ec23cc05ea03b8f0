#pragma once

#include <string>
#include <vector>

#include "core/calibration/ModelBasis.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// How far a predicted step time may be from a real one: nine of ten measurements like it are no farther.
/// Relative and on the time of a step; to first order also on what is that time's inverse, as utilization.
struct ErrorBand {
    double relative = 0; ///< 0.06: 6 % to either side
    std::size_t n = 0;   ///< measurements it comes from; 0: there are none
    std::string reason;  ///< in words
    bool inRange = true; ///< false: an input lies outside what was measured, the band is a lower bound
    std::vector<std::string> outside; ///< such inputs, each in words

    /// The reason with what is outside, as sentences.
    std::string explanation() const;
};

/// "±6.6 %", or "±6.6 % or more" out of range; "unknown" where nothing was measured.
std::string shortText(const ErrorBand& band);

/// From the nearest measured family of training steps: the same GPU generation, precision and kind of model;
/// where those are fewer than five, the same generation; then the same kind of model; then all. A band is
/// never narrower than that of the measurements of its family that set no constant, where there are five;
/// nor, where there are fewer than ten, than that of the errors with the whole publication of each left out
/// of the fit. `gpu` is a name of a GPU type.
ErrorBand bandOf(const ModelBasis& basis, std::string_view gpu, Precision precision, bool mixture);

/// The widest over the GPU types of a scenario, with its job held against the measured ranges.
ErrorBand bandOf(const Scenario& scenario, const ModelBasis& basis);

} // namespace lockstep
