#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/calibration/ModelBasis.h"
#include "core/calibration/Residuals.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// One measured step of one's own, and what the model says to it.
struct OwnRow {
    std::string row;               ///< its id
    double factor = 1;             ///< on compute time that makes the prediction meet the measurement
    double before = 0;             ///< relative error of the step time with the shipped constants
    double after = 0;              ///< with the factor of its group
    std::optional<double> leftOut; ///< with the factor that the other rows of its group give
};

/// The rows of one GPU type at one precision. `factor` is the median over the rows: one row far off does not
/// move it.
struct OwnGroup {
    OwnFactor factor;
    std::vector<OwnRow> rows;

    ErrorSummary before() const;
    ErrorSummary after() const;
    /// Of rows that did not help to make their factor; nothing below three rows.
    std::optional<ErrorSummary> leftOut() const;
};

/// A row that gives no factor, and why.
struct UnusedRow {
    std::string row;
    std::string why;
};

struct OwnCalibration {
    std::vector<OwnGroup> groups; ///< by the order in which rows name them
    std::vector<UnusedRow> unused;

    std::vector<OwnFactor> factors() const;
};

/// For each GPU type and precision in the rows the factor on compute time that makes the model meet them.
/// Whatever is not compute (links, bubbles' share of them, the step's overhead) keeps its time, so a factor
/// carries over to other plans. `file` is named as the source. A row whose measured time is less than its
/// communication gives none.
OwnCalibration calibrateTo(const std::vector<MeasuredRow>& rows, const ModelBasis& basis,
                           const std::string& file);

} // namespace lockstep
