#pragma once

#include <string>
#include <vector>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// `wanted`, or the first of "wanted 2", "wanted 3"… that is not taken. A number at its end counts on.
std::string uniqueName(std::string wanted, const std::vector<std::string>& taken);

/// For one more campus: the first of "wanted 1", "wanted 2"… that none has.
std::string freeCampusName(const Scenario& scenario, const std::string& wanted);

} // namespace lockstep
