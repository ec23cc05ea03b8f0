#include "core/calibration/OwnMeasurements.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "core/calibration/OwnFactors.h"
#include "core/calibration/TrainingPrediction.h"

namespace lockstep {

namespace {

/// Beyond, it is not the kernels that are different.
constexpr double leastFactor = 0.1;
constexpr double mostFactor = 10;
constexpr int halvings = 60; ///< more than a double has digits
constexpr std::size_t fewestToLeaveOut = 3;

struct OwnCase {
    std::string row;
    TrainingCase run;
    Seconds measured;
};

Seconds stepWith(double factor, const OwnCase& own, const CommonFigures& common) {
    TrainingCase run = own.run;
    slowKernels(run.question.kernels, factor);
    return predictedStep(run, common);
}

double errorWith(double factor, const OwnCase& own, const CommonFigures& common) {
    return stepWith(factor, own, common) / own.measured - 1;
}

/// A step takes longer the slower its kernels: bisection on the logarithm.
std::variant<double, std::string> factorOf(const OwnCase& own, const CommonFigures& common) {
    double low = leastFactor;
    double high = mostFactor;
    if (stepWith(low, own, common) > own.measured)
        return fmt::format("too fast: kernels {:g} times as fast would not reach it", 1 / leastFactor);
    if (stepWith(high, own, common) < own.measured)
        return fmt::format("too slow: kernels {:g} times as slow would not explain it", mostFactor);
    for (int i = 0; i < halvings; ++i) {
        const double middle = std::sqrt(low * high);
        (stepWith(middle, own, common) < own.measured ? low : high) = middle;
    }
    return std::sqrt(low * high);
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t n = values.size();
    return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

std::vector<double> factorsExcept(const std::vector<OwnRow>& rows, std::size_t left) {
    std::vector<double> factors;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (i != left)
            factors.push_back(rows[i].factor);
    return factors;
}

std::variant<OwnCase, std::string> caseOf(const MeasuredRow& row, const ModelBasis& basis) {
    if (row.kind != "training")
        return fmt::format("rows of the kind “{}” give no factor", row.kind);
    if (row.use != RowUse::score)
        return row.why.empty() ? std::string("its own “use” says so") : row.why;
    auto run = trainingCase(row, basis.calibration, basis.types);
    if (auto* why = std::get_if<std::string>(&run))
        return std::move(*why);
    const auto measured = publishedStep(row, std::get<TrainingCase>(run));
    if (const auto* why = std::get_if<std::string>(&measured))
        return *why;
    return OwnCase{row.id, std::get<TrainingCase>(std::move(run)), std::get<Seconds>(measured)};
}

/// Collects the rows of each GPU type and precision, then says how well their factors do.
class Grouping {
public:
    explicit Grouping(const CommonFigures& common) : m_common(common) {}

    /// Why the row gives no factor; empty where it does.
    std::string add(OwnCase own) {
        const auto factor = factorOf(own, m_common);
        if (const auto* why = std::get_if<std::string>(&factor))
            return *why;
        const std::size_t index = indexOf(own.run);
        OwnRow row;
        row.row = own.row;
        row.factor = std::get<double>(factor);
        row.before = errorWith(1, own, m_common);
        m_groups[index].rows.push_back(std::move(row));
        m_cases[index].push_back(std::move(own));
        return {};
    }

    std::vector<OwnGroup> finished(const std::string& file) {
        for (std::size_t i = 0; i < m_groups.size(); ++i)
            finish(m_groups[i], m_cases[i], file);
        return std::move(m_groups);
    }

private:
    std::size_t indexOf(const TrainingCase& run) {
        for (std::size_t i = 0; i < m_groups.size(); ++i)
            if (m_groups[i].factor.gpu == run.gpu && m_groups[i].factor.precision == run.precision)
                return i;
        OwnGroup group;
        group.factor.gpu = run.gpu;
        group.factor.precision = run.precision;
        m_groups.push_back(std::move(group));
        m_cases.emplace_back();
        return m_groups.size() - 1;
    }

    void finish(OwnGroup& group, std::span<const OwnCase> cases, const std::string& file) const {
        const std::size_t n = group.rows.size();
        group.factor.factor = median(factorsExcept(group.rows, n));
        group.factor.source =
            fmt::format("median of {} own {} in {}", n, n == 1 ? "measurement" : "measurements", file);
        for (std::size_t i = 0; i < n; ++i) {
            OwnRow& row = group.rows[i];
            row.after = errorWith(group.factor.factor, cases[i], m_common);
            if (n >= fewestToLeaveOut)
                row.leftOut = errorWith(median(factorsExcept(group.rows, i)), cases[i], m_common);
        }
    }

    const CommonFigures& m_common;
    std::vector<OwnGroup> m_groups;
    std::vector<std::vector<OwnCase>> m_cases;
};

} // namespace

ErrorSummary OwnGroup::before() const {
    std::vector<double> errors;
    for (const OwnRow& row : rows)
        errors.push_back(row.before);
    return summarize(std::move(errors));
}

ErrorSummary OwnGroup::after() const {
    std::vector<double> errors;
    for (const OwnRow& row : rows)
        errors.push_back(row.after);
    return summarize(std::move(errors));
}

std::optional<ErrorSummary> OwnGroup::leftOut() const {
    std::vector<double> errors;
    for (const OwnRow& row : rows)
        if (row.leftOut)
            errors.push_back(*row.leftOut);
    if (errors.empty())
        return std::nullopt;
    return summarize(std::move(errors));
}

std::vector<OwnFactor> OwnCalibration::factors() const {
    std::vector<OwnFactor> list;
    for (const OwnGroup& group : groups)
        list.push_back(group.factor);
    return list;
}

OwnCalibration calibrateTo(const std::vector<MeasuredRow>& rows, const ModelBasis& basis,
                           const std::string& file) {
    OwnCalibration result;
    Grouping grouping(basis.calibration.common);
    for (const MeasuredRow& row : rows) {
        auto own = caseOf(row, basis);
        const auto* refused = std::get_if<std::string>(&own);
        const std::string why = refused ? *refused : grouping.add(std::get<OwnCase>(std::move(own)));
        if (!why.empty())
            result.unused.push_back({row.id, why});
    }
    result.groups = grouping.finished(file);
    return result;
}

} // namespace lockstep
