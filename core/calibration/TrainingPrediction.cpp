#include "core/calibration/TrainingPrediction.h"

#include <algorithm>
#include <cmath>

#include "core/scenario/Words.h"
#include "core/training/StepEstimate.h"

namespace lockstep {

namespace {

constexpr double expectedMaximumOf8 = 1.4236;

/// Normal deviate with that probability above it, for less than one half: Hastings' rational approximation
/// (Abramowitz and Stegun 26.2.23, within 4.5e-4).
double deviateAbove(double tail) {
    const double t = std::sqrt(-2 * std::log(tail));
    const double top = 2.515517 + t * (0.802853 + t * 0.010328);
    const double bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
    return t - top / bottom;
}

} // namespace

double slowestOf(double gpus, double spread) {
    if (gpus <= 2)
        return 0;
    const double tail = 0.625 / (gpus + 0.25);
    return spread * std::max(0.0, deviateAbove(tail) - expectedMaximumOf8);
}

Seconds predictedStep(const TrainingCase& run, const CommonFigures& common) {
    const double spread = run.precision == Precision::bf16 ? common.noise16 : common.noiseLow;
    const StepEstimate step = estimateStep(run.question);
    const Seconds paced = step.total() - step.overhead;
    return paced * (1 + slowestOf(run.gpus, spread)) + step.overhead;
}

RowAnswer predictTraining(const MeasuredRow& row, const Calibration& calibration,
                          const TypeCatalog& catalog) {
    const auto read = trainingCase(row, calibration, catalog);
    if (const auto* why = std::get_if<std::string>(&read))
        return *why;
    const auto& run = std::get<TrainingCase>(read);
    const auto published = publishedStep(row, run);
    if (const auto* why = std::get_if<std::string>(&published))
        return *why;
    RowPrediction answer;
    answer.predicted = predictedStep(run, calibration.common).value;
    answer.expected = std::get<Seconds>(published).value;
    answer.relativeError = answer.predicted / answer.expected - 1;
    answer.inRange = run.inRange;
    answer.group = run.question.model.isMixture() ? "mixture of experts" : "dense";
    answer.generation = run.generation;
    answer.precision = nameOf(run.precision);
    answer.remarks = run.remarks;
    return answer;
}

} // namespace lockstep
