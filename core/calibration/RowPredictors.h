#pragma once

#include "core/calibration/ModelBasis.h"
#include "core/calibration/RowPrediction.h"
#include "core/network/CollectiveConstants.h"

namespace lockstep {

/// One entry for each kind of row that has a model. Both arguments must outlive what is returned.
std::vector<RowPredictor> rowPredictors(const ModelBasis& basis, const CollectiveConstants& collectives);

/// Why rows of a kind have no prediction, in words.
std::string whyNotPredicted(std::string_view kind);

/// Held out of the fit of either file of constants.
bool isHeldOut(const std::string& row, const ModelBasis& basis, const CollectiveConstants& collectives);

} // namespace lockstep
