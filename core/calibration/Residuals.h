#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/calibration/ErrorSummary.h"
#include "core/calibration/RowPrediction.h"
#include "core/calibration/RowsFile.h"

namespace lockstep {

struct AnsweredRow {
    const MeasuredRow* row = nullptr;
    RowAnswer answer;

    const RowPrediction* prediction() const { return std::get_if<RowPrediction>(&answer); }
};

/// Rows with their answers, and the errors of those that count.
struct Residuals {
    std::vector<AnsweredRow> rows;
    std::map<std::string, ErrorSummary> byKind;
    std::map<std::string, ErrorSummary> byGroup; ///< "training, dense"
    std::map<std::string, ErrorSummary> byFamily;
    std::map<std::string, ErrorSummary> byPoint; ///< "collective, points from 64 MiB"
};

Residuals answerRows(const std::vector<MeasuredRow>& rows, const std::vector<RowPredictor>& predictors);

} // namespace lockstep
