#include "core/training/StepQuestion.h"

#include <cmath>

namespace lockstep {

RankLine StepPlan::lineOf(double ranks, double stride) const {
    if (sideBySide <= 0 || stagesHere <= 1 || ranks * stride <= sideBySide)
        return {ranks, stride};
    if (stride >= sideBySide)
        return {ranks, stride * stagesHere};
    return {ranks, stride, std::floor(sideBySide / stride), sideBySide * stagesHere};
}

} // namespace lockstep
