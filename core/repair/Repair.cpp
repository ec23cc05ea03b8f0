#include "core/repair/Repair.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/repair/RepairCandidates.h"
#include "core/simulation/Examination.h"

namespace lockstep {

namespace {

using Findings = std::vector<Finding>;

/// The same complaint may move to another index when something before it goes.
bool saidBefore(const Finding& finding, const Findings& before) {
    return std::ranges::any_of(before, [&](const Finding& known) {
        return known.severity >= finding.severity &&
               (known.pointer == finding.pointer || known.sentence == finding.sentence);
    });
}

std::ptrdiff_t timesSaid(const std::string& sentence, const Findings& findings) {
    return std::ranges::count(findings, sentence, &Finding::sentence);
}

/// Another finding of the list may have come to its place meanwhile; then its sentence is said no more often
/// than without the one that was mended.
bool isStillThere(const Finding& finding, const Findings& before, const Findings& after) {
    return std::ranges::any_of(after, [&](const Finding& now) {
        const bool hasMoved = std::ranges::any_of(before, [&](const Finding& known) {
            return known.sentence == now.sentence && known.pointer != finding.pointer;
        });
        const bool isFewer = timesSaid(now.sentence, after) < timesSaid(now.sentence, before) ||
                             now.sentence != finding.sentence;
        return now.pointer == finding.pointer && now.severity >= finding.severity && !(hasMoved && isFewer);
    });
}

/// What is said of a scenario. While names and ends are wrong nothing else is, so that mending them brings
/// more to light, which was there before.
Findings saidOf(const Scenario& scenario, const ModelBasis& basis, bool isBroken) {
    return isBroken ? checkReferences(scenario, overlaid(basis.types, scenario.ownTypes))
                    : examine(scenario, basis);
}

std::vector<ScenarioEdit> candidatesFor(const RepairPlace& place) {
    if (place.list == "job")
        return planRepairs(place);
    if (place.list == "rack_groups")
        return rackRepairs(place);
    if (place.list == "campuses")
        return campusRepairs(place);
    if (place.list == "links")
        return linkRepairs(place);
    if (place.list == "own_types" || place.list == "own_factors")
        return typeRepairs(place);
    return {};
}

/// "/links/2/type" → links, 2, type; "/job/plan/data" → job, 0, plan/data.
void readPointer(std::string_view pointer, RepairPlace& place) {
    const auto next = [&] {
        pointer.remove_prefix(std::min<std::size_t>(1, pointer.size()));
        const std::string part(pointer.substr(0, pointer.find('/')));
        pointer.remove_prefix(part.size());
        return part;
    };
    place.list = next();
    std::string_view rest = pointer;
    if (!rest.empty())
        rest.remove_prefix(1);
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), place.index);
    if (error == std::errc())
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (rest.starts_with('/'))
        rest.remove_prefix(1);
    place.member = rest;
}

} // namespace

ScenarioEdit jobRepair(const Scenario& scenario, std::string name,
                       const std::function<void(TrainingJob&)>& change) {
    TrainingJob after = scenario.job;
    change(after);
    if (after == scenario.job)
        return {};
    return {std::move(name), {AssignJob{scenario.job, std::move(after)}}};
}

std::optional<ScenarioEdit> repairOf(const Finding& finding, const Scenario& scenario,
                                     const ModelBasis& basis) {
    const TypeCatalog catalog = overlaid(basis.types, scenario.ownTypes);
    RepairPlace place{finding, scenario, catalog, basis, {}, 0, {}};
    readPointer(finding.pointer, place);
    std::vector<ScenarioEdit> candidates = candidatesFor(place);
    if (candidates.empty())
        return std::nullopt;
    const bool isBroken = !checkReferences(scenario, catalog).empty();
    const Findings before = saidOf(scenario, basis, isBroken);
    std::optional<ScenarioEdit> fallback; // mends an error at the price of a warning
    for (ScenarioEdit& candidate : candidates) {
        if (candidate.empty())
            continue;
        Scenario mended = scenario;
        apply(candidate, mended);
        const Findings after = saidOf(mended, basis, isBroken);
        if (isStillThere(finding, before, after))
            continue;
        Severity worst = Severity::note;
        for (const Finding& now : after)
            if (!saidBefore(now, before))
                worst = std::max(worst, now.severity);
        if (worst == Severity::note)
            return std::move(candidate);
        if (worst < finding.severity && !fallback)
            fallback = std::move(candidate);
    }
    return fallback;
}

} // namespace lockstep
