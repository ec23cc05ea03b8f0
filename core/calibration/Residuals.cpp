#include "core/calibration/Residuals.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/calibration/CollectiveRow.h"
#include "core/calibration/RowPredictors.h"

namespace lockstep {

namespace {

RowAnswer answerTo(const MeasuredRow& row, const std::vector<RowPredictor>& predictors) {
    for (const RowPredictor& predictor : predictors)
        if (predictor.kind == row.kind)
            return predictor.predict(row);
    return whyNotPredicted(row.kind);
}

using ErrorLists = std::map<std::string, std::vector<double>>;

/// Where bytes are counted, large ones once more by themselves.
void addPoint(const MeasuredRow& row, const RowPrediction& prediction, const PointPrediction& point,
              ErrorLists& lists) {
    const bool counted = prediction.group != expertExchange;
    const std::string name = row.kind + (counted ? ", points" : ", points of experts");
    lists[name].push_back(point.relativeError());
    if (counted && point.size >= largeCollective)
        lists[name + " from 64 MiB"].push_back(point.relativeError());
}

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
    ErrorLists points;
    for (const MeasuredRow& row : rows) {
        residuals.rows.push_back({&row, answerTo(row, predictors)});
        const RowPrediction* prediction = residuals.rows.back().prediction();
        if (!prediction || row.use != RowUse::score)
            continue;
        kinds[row.kind].push_back(prediction->relativeError);
        if (!row.family.empty())
            families[row.family].push_back(prediction->relativeError);
        for (const PointPrediction& point : prediction->points)
            addPoint(row, *prediction, point, points);
        if (!prediction->group.empty())
            groups[row.kind + ", " + prediction->group].push_back(prediction->relativeError);
    }
    residuals.byKind = summarizeEach(kinds);
    residuals.byGroup = summarizeEach(groups);
    residuals.byFamily = summarizeEach(families);
    residuals.byPoint = summarizeEach(points);
    return residuals;
}

} // namespace lockstep
