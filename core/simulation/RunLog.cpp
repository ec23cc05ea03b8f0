#include "core/simulation/RunLog.h"

#include <algorithm>
#include <stdexcept>

namespace lockstep {

std::size_t RunLog::revisionAt(std::uint64_t step) const {
    const auto after = std::ranges::upper_bound(revisions, step, {}, &RunRevision::firstStep);
    return static_cast<std::size_t>(after - revisions.begin()) - 1;
}

void RunLog::truncate(std::uint64_t step) {
    std::erase_if(revisions, [step](const RunRevision& revision) { return revision.firstStep >= step; });
}

std::shared_ptr<const Fleet> fleetOfRun(const Scenario& scenario, const ModelBasis& basis) {
    auto compiled = compile(scenario, basis);
    if (const auto* findings = std::get_if<std::vector<Finding>>(&compiled))
        throw std::logic_error("a scenario that has run cannot run again: " + findings->front().sentence);
    return std::get<std::shared_ptr<const Fleet>>(std::move(compiled));
}

} // namespace lockstep
