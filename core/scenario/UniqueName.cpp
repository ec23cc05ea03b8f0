#include "core/scenario/UniqueName.h"

#include <algorithm>

namespace lockstep {

std::string uniqueName(std::string wanted, const std::vector<std::string>& taken) {
    const auto isTaken = [&](const std::string& name) {
        return std::ranges::find(taken, name) != taken.end();
    };
    if (!isTaken(wanted))
        return wanted;
    const std::size_t stem = wanted.find_last_not_of("0123456789");
    if (stem != std::string::npos && wanted[stem] == ' ' && stem + 1 < wanted.size())
        wanted.resize(stem);
    for (std::size_t number = 2;; ++number) // ends: there are fewer names than numbers
        if (std::string name = wanted + ' ' + std::to_string(number); !isTaken(name))
            return name;
}

std::string freeCampusName(const Scenario& scenario, const std::string& wanted) {
    std::vector<std::string> taken;
    for (const Campus& campus : scenario.campuses)
        taken.push_back(campus.name);
    return uniqueName(wanted, taken);
}

std::string nextCampusName(const Scenario& scenario, const std::string& kind) {
    for (std::size_t number = 1;; ++number) { // ends likewise
        std::string name = kind + ' ' + std::to_string(number);
        if (std::ranges::find(scenario.campuses, name, &Campus::name) == scenario.campuses.end())
            return name;
    }
}

} // namespace lockstep
