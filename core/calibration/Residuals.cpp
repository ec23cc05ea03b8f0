#include "core/calibration/Residuals.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lockstep {

namespace {

RowAnswer answerTo(const MeasuredRow& row, const std::vector<RowPredictor>& predictors) {
    for (const RowPredictor& predictor : predictors)
        if (predictor.kind == row.kind)
            return predictor.predict(row);
    return "rows of this kind are not predicted yet";
}

using ErrorLists = std::map<std::string, std::vector<double>>;

std::map<std::string, ErrorSummary> summarizeEach(const ErrorLists& lists) {
    std::map<std::string, ErrorSummary> summaries;
    for (const auto& [name, errors] : lists)
        summaries[name] = summarize(errors);
    return summaries;
}

} // namespace

ErrorSummary summarize(std::vector<double> errors) {
    if (errors.empty())
        return {};
    for (double& error : errors)
        error = std::fabs(error);
    std::ranges::sort(errors);
    const std::size_t n = errors.size();
    const auto ninth = static_cast<std::size_t>(std::ceil(0.9 * static_cast<double>(n))) - 1;
    return {n, std::accumulate(errors.begin(), errors.end(), 0.0) / static_cast<double>(n),
            (errors[(n - 1) / 2] + errors[n / 2]) / 2, errors[ninth], errors.back()};
}

Residuals answerRows(const std::vector<MeasuredRow>& rows, const std::vector<RowPredictor>& predictors) {
    Residuals residuals;
    ErrorLists kinds;
    ErrorLists groups;
    ErrorLists families;
    for (const MeasuredRow& row : rows) {
        residuals.rows.push_back({&row, answerTo(row, predictors)});
        const RowPrediction* prediction = residuals.rows.back().prediction();
        if (!prediction || row.use != RowUse::score)
            continue;
        kinds[row.kind].push_back(prediction->relativeError);
        families[row.family].push_back(prediction->relativeError);
        if (!prediction->group.empty())
            groups[row.kind + ", " + prediction->group].push_back(prediction->relativeError);
    }
    residuals.byKind = summarizeEach(kinds);
    residuals.byGroup = summarizeEach(groups);
    residuals.byFamily = summarizeEach(families);
    return residuals;
}

} // namespace lockstep
