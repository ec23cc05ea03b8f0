#pragma once

#include <algorithm>

#include "core/training/LowCommunication.h"

namespace lockstep {

inline ModelType modelOf(double billions) {
    ModelType model;
    model.totalParameters = {billions * 1e9, "test"};
    return model;
}

inline CampusRing ringOf(double gigabits, double oneWay = 0, double installedGigabits = 0) {
    CampusRing ring;
    ring.slowestHop = gigabitsPerSecond(gigabits);
    ring.installedHop = gigabitsPerSecond(std::max(gigabits, installedGigabits));
    ring.longestHop = {oneWay};
    return ring;
}

inline TrainingJob jobWith(SyncMethod method, std::uint32_t innerSteps, std::uint32_t fragments = 1,
                           std::uint32_t overlapSteps = 0, double bits = 16) {
    TrainingJob job;
    job.lowCommunication = {method, innerSteps, fragments, overlapSteps, bits, 1};
    return job;
}

} // namespace lockstep
