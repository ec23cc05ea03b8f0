#pragma once

#include "core/calibration/Calibration.h"
#include "core/calibration/ResidualTable.h"

namespace lockstep {

/// All constants the program came with: the types a scenario can name, and what the model knows of them.
struct ModelBasis {
    TypeCatalog types;
    Calibration calibration;
    ResidualTable residuals; ///< how far the model with these constants is from what was published
};

/// With a scenario's own types over the shipped ones.
ModelBasis withOwnTypes(ModelBasis basis, const Scenario& scenario);

/// Reads the catalog folder.
Loaded<ModelBasis> readModelBasis(const std::filesystem::path& folder);

} // namespace lockstep
