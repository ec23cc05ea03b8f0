#pragma once

#include <string>
#include <vector>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// `wanted`, or the first of "wanted 2", "wanted 3"… that is not taken. A number at its end counts on.
std::string uniqueName(std::string wanted, const std::vector<std::string>& taken);

/// For a campus that brings its name: `wanted`, made unique.
std::string freeCampusName(const Scenario& scenario, const std::string& wanted);

/// For one more campus of a kind, which always has a number: the first of "kind 1", "kind 2"… that is free.
std::string nextCampusName(const Scenario& scenario, const std::string& kind);

} // namespace lockstep
