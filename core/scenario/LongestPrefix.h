#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lockstep {

/// The entry with the longest name, of those that `namesOf(entry)` gives it, that `name` begins with; null
/// where there is none. So "H100" stands for "H100 SXM" too, until an entry has that name itself.
template<class Entry, class NamesOf>
const Entry* longestPrefix(const std::vector<Entry>& entries, std::string_view name, NamesOf&& namesOf) {
    const Entry* best = nullptr;
    std::size_t matched = 0;
    for (const Entry& entry : entries)
        for (const std::string& prefix : namesOf(entry))
            if (name.starts_with(prefix) && prefix.size() > matched) {
                best = &entry;
                matched = prefix.size();
            }
    return best;
}

} // namespace lockstep
