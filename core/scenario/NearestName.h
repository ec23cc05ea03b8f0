#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lockstep {

/// The candidate that somebody who wrote `name` most likely meant: one that contains it, or the nearest by
/// edit distance, counted in bytes. Empty where nothing is near.
std::string nearestName(std::string_view name, const std::vector<std::string>& candidates);

} // namespace lockstep
