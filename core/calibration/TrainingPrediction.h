#pragma once

#include "core/calibration/Calibration.h"
#include "core/calibration/RowPrediction.h"

namespace lockstep {

/// How much longer the slowest of n GPUs takes than of a server of 8, which figures were fitted on: spread x
/// (z_n - z_8), z the expected maximum of n normal deviates, about Phi^-1((n - 3/8) / (n + 1/4)) (Blom 1958).
double slowestOf(double gpus, double spread);

RowAnswer predictTraining(const MeasuredRow& row, const Calibration& calibration, const TypeCatalog& catalog);

} // namespace lockstep
