#pragma once

#include <string>

#include "core/quantity/Quantity.h"
#include "core/scenario/TrainingJob.h"

namespace lockstep {

/// Of a time without noise, what it is where all GPUs that compute are slow ones: the longest a step can get.
Seconds ifAllSlow(Seconds quiet, const Stragglers& late);

/// The words for it in a sentence, ", where its GPUs are 2 times slower"; empty where there are no such GPUs.
std::string allSlowWords(const Stragglers& late);

} // namespace lockstep
