#pragma once

#include "core/storage/JsonReader.h"

namespace lockstep {

/// Reads the job of a scenario. What a file leaves out is as TrainingJob says.
void readJob(JsonReader& reader, TrainingJob& job);

/// Every key of the job and its plan; low-communication training and stragglers only where they are not as
/// usual.
Json printJob(const TrainingJob& job);

} // namespace lockstep
