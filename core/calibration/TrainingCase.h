#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/calibration/Calibration.h"
#include "core/calibration/RowsFile.h"

namespace lockstep {

/// A published training run as the model is asked about it.
struct TrainingCase {
    StepQuestion question;
    std::string gpu;        ///< as the catalog names it
    std::string generation; ///< of the calibration
    Precision precision = Precision::bf16;
    FlopsPerSecond peak; ///< nameplate, at that precision
    double gpus = 1;
    double globalBatch = 1; ///< sequences
    double parameters = 0;  ///< active ones, as published
    bool countsMaskedAttention = false;
    bool inRange = true;
    std::vector<std::string> remarks; ///< what had to be assumed, or is out of range

    double tokens() const { return globalBatch * question.plan.sequence; }
};

/// Reads a row's `config`; what it leaves out comes from the catalog or the software's habits. The text says
/// why a row cannot be asked about.
std::variant<TrainingCase, std::string> trainingCase(const MeasuredRow& row, const Calibration& calibration,
                                                     const TypeCatalog& catalog);

/// The step time that was published, in seconds, or derived from the throughput that was.
std::variant<Seconds, std::string> publishedStep(const MeasuredRow& row, const TrainingCase& run);

} // namespace lockstep
