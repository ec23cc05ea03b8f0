#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/calibration/ErrorSummary.h"
#include "core/storage/ScenarioFile.h"

namespace lockstep {

struct Residuals;

/// The error of one measurement, of time: plus is predicted too slow. Of a row of many points the mean size.
struct RowResidual {
    std::string row; ///< its id
    double error = 0;
    bool heldOut = false;          ///< it set no constant
    std::optional<double> leftOut; ///< the error where its whole publication set none; known of some

    friend bool operator==(const RowResidual&, const RowResidual&) = default;
};

/// How well the model does on the measurements of one publication on one kind of GPU.
struct FamilyResiduals {
    std::string kind;       ///< training, collective
    std::string group;      ///< "dense", "mixture of experts", "all-reduce"
    std::string generation; ///< of the GPU
    std::string precision;  ///< as in a scenario file; empty where the kind has none
    std::string family;
    std::string publication; ///< in words, short
    std::string source;      ///< in full; several are apart by "; "
    std::vector<RowResidual> rows;

    ErrorSummary errors() const;
    ErrorSummary heldOutErrors() const;
    friend bool operator==(const FamilyResiduals&, const FamilyResiduals&) = default;
};

using ResidualTable = std::vector<FamilyResiduals>;

/// Rows that count, by kind, group, generation, precision and family, in that order. Errors are rounded to
/// 1e-5: less than compilers differ by.
ResidualTable residualTable(const Residuals& residuals,
                            const std::function<bool(const std::string&)>& isHeldOut,
                            const std::map<std::string, double, std::less<>>& leftOut);

/// The bytes of residuals.json.
std::string printResidualTable(const ResidualTable& table, const std::string& version);

/// Reads residuals.json of the catalog folder. No such file is an empty table: it is made by the program
/// itself, from published rows.
Loaded<ResidualTable> readResidualTable(const std::filesystem::path& folder);

} // namespace lockstep
