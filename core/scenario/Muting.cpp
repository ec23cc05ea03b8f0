#include "core/scenario/Muting.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace lockstep {

namespace {

/// The index after "LIST/" at the beginning of a pointer.
std::optional<std::size_t> indexIn(std::string_view pointer, std::string_view list) {
    if (!pointer.starts_with(list))
        return std::nullopt;
    pointer.remove_prefix(list.size());
    std::size_t index = 0;
    const auto end = pointer.data() + pointer.size();
    return std::from_chars(pointer.data(), end, index).ec == std::errc() ? std::optional(index)
                                                                         : std::nullopt;
}

template<class Thing>
void nameItem(MutedFinding& muted, std::string_view pointer, std::string_view list,
              const std::vector<Thing>& things) {
    if (const auto index = indexIn(pointer, list); index && *index < things.size())
        muted.item = things[*index].id.value;
}

template<class Type>
void nameType(MutedFinding& muted, std::string_view pointer, std::string_view list,
              const std::vector<Type>& types) {
    if (const auto index = indexIn(pointer, list); index && *index < types.size())
        muted.type = types[*index].name;
}

} // namespace

bool canMute(const Finding& finding) {
    return finding.severity != Severity::error && !finding.code.empty();
}

MutedFinding muteFor(const Finding& finding, const Scenario& scenario) {
    MutedFinding muted{std::string(finding.code), 0, {}};
    nameItem(muted, finding.pointer, "/campuses/", scenario.campuses);
    nameItem(muted, finding.pointer, "/rack_groups/", scenario.rackGroups);
    nameItem(muted, finding.pointer, "/links/", scenario.links);
    nameType(muted, finding.pointer, "/own_types/gpus/", scenario.ownTypes.gpus);
    nameType(muted, finding.pointer, "/own_types/racks/", scenario.ownTypes.racks);
    nameType(muted, finding.pointer, "/own_types/links/", scenario.ownTypes.links);
    nameType(muted, finding.pointer, "/own_types/models/", scenario.ownTypes.models);
    return muted;
}

bool isMuted(const Finding& finding, const Scenario& scenario) {
    return canMute(finding) && !scenario.muted.empty() &&
           std::ranges::find(scenario.muted, muteFor(finding, scenario)) != scenario.muted.end();
}

bool isMuted(std::string_view code, LinkId id, const Scenario& scenario) {
    return std::ranges::any_of(scenario.muted, [&](const MutedFinding& muted) {
        return muted.code == code && muted.item == id.value;
    });
}

} // namespace lockstep
