#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/Scenario.h"

namespace lockstep {

enum class Severity {
    note,    ///< worth knowing
    warning, ///< runs, but probably not as meant
    error,   ///< cannot run
};

struct Finding {
    Severity severity = Severity::error;
    std::string pointer;        ///< JSON pointer into the scenario file: "/rack_groups/0/rack"
    std::string sentence;       ///< where, what was found, what was expected, what to do
    std::string_view code = {}; ///< which rule says so, the same in all versions: "link_held_back"; errors
                                ///< have none

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What the scenario names but neither it nor `catalog` has: types, ends of links, campuses of racks; and ids
/// given twice. All errors. `validate` reports them too.
std::vector<Finding> checkReferences(const Scenario& scenario, const TypeCatalog& catalog);

/// Checks a scenario against itself and `catalog` (the shipped one with the scenario's own types laid over
/// it). Errors first, then in file order.
std::vector<Finding> validate(const Scenario& scenario, const TypeCatalog& catalog);

bool canRun(const std::vector<Finding>& findings);

/// The candidate nearest to `name` by edit distance, or empty where nothing is near.
std::string nearestName(std::string_view name, const std::vector<std::string>& candidates);

} // namespace lockstep
