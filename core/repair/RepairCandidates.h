#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calibration/ModelBasis.h"
#include "core/edit/ScenarioEdit.h"
#include "core/scenario/Validation.h"

namespace lockstep {

/// What is to be mended, and where it stands: "/links/2/type" is item 2 of "links", member "type".
struct RepairPlace {
    const Finding& finding;
    const Scenario& scenario;
    const TypeCatalog& catalog;
    const ModelBasis& basis;
    std::string list;
    std::size_t index = 0;
    std::string member;
};

/// Changes that may mend a finding, the most likely first. None has been tried.
std::vector<ScenarioEdit> planRepairs(const RepairPlace& place);   ///< "/job…"
std::vector<ScenarioEdit> memoryRepairs(const RepairPlace& place); ///< "/rack_groups/…/rack"
std::vector<ScenarioEdit> rackRepairs(const RepairPlace& place);   ///< "/rack_groups…"
std::vector<ScenarioEdit> campusRepairs(const RepairPlace& place); ///< "/campuses/…"
std::vector<ScenarioEdit> linkRepairs(const RepairPlace& place);   ///< "/links/…"
std::vector<ScenarioEdit> typeRepairs(const RepairPlace& place);   ///< "/own_types/…", "/own_factors/…"

/// A change of the training job under a name of its own; empty where it changes nothing.
ScenarioEdit jobRepair(const Scenario& scenario, std::string name,
                       const std::function<void(TrainingJob&)>& change);

template<class Type>
std::vector<std::string> namesOf(const std::vector<Type>& types) {
    std::vector<std::string> names;
    for (const Type& type : types)
        names.push_back(type.name);
    return names;
}

} // namespace lockstep
