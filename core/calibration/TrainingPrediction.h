#pragma once

#include "core/calibration/Calibration.h"
#include "core/calibration/RowPrediction.h"
#include "core/calibration/TrainingCase.h"

namespace lockstep {

/// How much longer the slowest of n GPUs takes than of a server of 8, which figures were fitted on: spread x
/// (z_n - z_8), z the expected maximum of n normal deviates, about Phi^-1((n - 3/8) / (n + 1/4)) (Blom 1958).
double slowestOf(double gpus, double spread);

/// Step time of the slowest of the run's GPUs.
Seconds predictedStep(const TrainingCase& run, const CommonFigures& common);

RowAnswer predictTraining(const MeasuredRow& row, const Calibration& calibration, const TypeCatalog& catalog);

} // namespace lockstep
