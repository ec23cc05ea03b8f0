#pragma once

#include "core/edit/ScenarioEdit.h"
#include "core/storage/JsonReader.h"

namespace lockstep {

/// An edit with all it holds: {"name": "Move South", "steps": [{"campus": {"before": {…}, "after": {…}}}]}.
Json printEdit(const ScenarioEdit& edit);

/// What `printEdit` printed reads as the same edit.
ScenarioEdit readEdit(JsonReader& reader);

} // namespace lockstep
