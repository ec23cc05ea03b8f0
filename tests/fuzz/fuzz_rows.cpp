// Any bytes may be handed over as published measurements: what reads as rows is predicted or refused in
// words, and one's own GPUs can be calibrated to them.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "core/calibration/OwnMeasurements.h"
#include "core/calibration/Residuals.h"
#include "core/calibration/RowPredictors.h"
#include "core/network/CollectiveConstants.h"
#include "core/storage/CatalogFile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lockstep;
    static const auto catalog = findResources() / "catalog";
    static const auto basis = std::get<0>(readModelBasis(catalog));
    static const auto collectives = std::get<0>(readCollectiveConstants(catalog));
    static const auto predictors = rowPredictors(basis, collectives);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto loaded = parseRows(text, "fuzz");
    if (const auto* errors = std::get_if<1>(&loaded)) {
        if (errors->empty() || errors->front().sentence().empty())
            std::abort();
        return 0;
    }
    const auto& rows = std::get<0>(loaded).rows;
    if (answerRows(rows, predictors).rows.size() != rows.size())
        std::abort();
    for (const OwnFactor& factor : calibrateTo(rows, basis, "fuzz").factors())
        if (!std::isfinite(factor.factor))
            std::abort();
    return 0;
}
