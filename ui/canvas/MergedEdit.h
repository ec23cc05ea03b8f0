#pragma once

#include <string>
#include <vector>

#include "core/edit/ScenarioEdit.h"

namespace lockstep::ui {

/// Edits of different things, all made for the same scenario, as one step of undo. A single one keeps its own
/// name.
inline ScenarioEdit mergedEdit(std::vector<ScenarioEdit> edits, const std::string& name) {
    std::erase_if(edits, [](const ScenarioEdit& edit) { return edit.empty(); });
    if (edits.size() == 1)
        return std::move(edits.front());
    ScenarioEdit all{name, {}};
    for (ScenarioEdit& edit : edits)
        all.steps.insert(all.steps.end(), edit.steps.begin(), edit.steps.end());
    return all;
}

} // namespace lockstep::ui
