#include "core/calibration/ModelBasis.h"

#include "core/storage/CatalogFile.h"

namespace lockstep {

ModelBasis withOwnTypes(ModelBasis basis, const Scenario& scenario) {
    basis.types = overlaid(basis.types, scenario.ownTypes);
    return basis;
}

Loaded<ModelBasis> readModelBasis(const std::filesystem::path& folder) {
    Loaded<TypeCatalog> types = readCatalog(folder);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&types))
        return std::move(*errors);
    Loaded<Calibration> calibration = readCalibration(folder);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&calibration))
        return std::move(*errors);
    Loaded<ResidualTable> residuals = readResidualTable(folder);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&residuals))
        return std::move(*errors);
    return ModelBasis{std::get<TypeCatalog>(std::move(types)), std::get<Calibration>(std::move(calibration)),
                      std::get<ResidualTable>(std::move(residuals))};
}

} // namespace lockstep
