#include "core/calibration/RowPredictors.h"

#include <algorithm>
#include <array>

#include "core/calibration/CollectiveRow.h"
#include "core/calibration/TrainingPrediction.h"

namespace lockstep {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> reasons{{
    {"inference", "the simulation is of training; it serves no requests"},
    {"reliability",
     "observed rates of failures and stragglers: what a scenario assumes, not what it predicts"},
    {"power", "nameplate power is in the catalog; what a server draws under load is not modeled"},
    {"cross_site", "the row does not print a plan and links that a scenario could be made of"},
    {"low_communication", "published simulations of other programs; not compared row by row"},
}};

} // namespace

std::vector<RowPredictor> rowPredictors(const ModelBasis& basis, const CollectiveConstants& collectives) {
    return {{"training",
             [&](const MeasuredRow& row) { return predictTraining(row, basis.calibration, basis.types); }},
            {"collective", [&](const MeasuredRow& row) { return predictCollectiveRow(row, collectives); }}};
}

std::string whyNotPredicted(std::string_view kind) {
    const auto found =
        std::ranges::find(reasons, kind, &std::pair<std::string_view, std::string_view>::first);
    return found == reasons.end() ? "rows of this kind are not known" : std::string(found->second);
}

bool isHeldOut(const std::string& row, const ModelBasis& basis, const CollectiveConstants& collectives) {
    return std::ranges::count(basis.calibration.heldOut, row) + std::ranges::count(collectives.heldOut, row) >
           0;
}

} // namespace lockstep
