#include "core/scenario/NearestName.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace lockstep {

namespace {

/// Bytes to insert, delete or replace. One row of the table of all prefixes is kept.
std::size_t editDistance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
        }
    }
    return row.back();
}

} // namespace

std::string nearestName(std::string_view name, const std::vector<std::string>& candidates) {
    constexpr std::size_t longestName = 200; // the table grows with the product of both lengths
    if (name.empty() || name.size() > longestName)
        return {};
    std::string nearest;
    std::size_t best = std::max<std::size_t>(3, name.size() / 2) + 1;
    for (const std::string& candidate : candidates) {
        const bool isPart = name.size() >= 3 && candidate.find(name) != std::string::npos;
        const std::size_t distance = isPart ? 1 : editDistance(name, candidate);
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace lockstep
