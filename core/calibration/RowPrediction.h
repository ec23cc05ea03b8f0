#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace lockstep {

struct MeasuredRow;

/// One of several measurements that a row holds.
struct PointPrediction {
    double size = 0;      ///< bytes, or tokens a GPU where the row counts those
    double predicted = 0; ///< seconds
    double expected = 0;

    double relativeError() const { return predicted / expected - 1; }
};

/// What the model says to one published row. Errors are of times: plus is predicted too slow.
struct RowPrediction {
    double predicted = 0; ///< seconds; of a row of many points, of the first compared
    double expected = 0;
    double relativeError = 0; ///< of a row of many points, the mean of their sizes
    bool inRange = true;      ///< false: nothing measured stands behind an input
    std::string group;        ///< what the kind's errors are split by, such as "dense"
    std::string generation;   ///< of the GPU
    std::string precision;    ///< as in a scenario file; empty where the kind has none
    std::vector<PointPrediction> points;
    std::vector<std::string> remarks;
};

/// The prediction, or why there is none.
using RowAnswer = std::variant<RowPrediction, std::string>;

/// Answers rows of one kind. A kind that has no predictor is listed as not predicted.
struct RowPredictor {
    std::string kind;
    std::function<RowAnswer(const MeasuredRow&)> predict;
};

} // namespace lockstep
