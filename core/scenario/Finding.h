#pragma once

#include <string>
#include <string_view>
#include <vector>

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

/// No finding is an error.
bool canRun(const std::vector<Finding>& findings);

} // namespace lockstep
