#pragma once

#include <string>
#include <vector>

namespace lockstep {

/// `wanted`, or the first of "wanted 2", "wanted 3"… that is not taken. A number at its end counts on.
std::string uniqueName(std::string wanted, const std::vector<std::string>& taken);

} // namespace lockstep
