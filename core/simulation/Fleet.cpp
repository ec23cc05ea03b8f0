#include "core/simulation/Fleet.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scenario/Validation.h"
#include "core/simulation/Compilation.h"

namespace lockstep {

namespace {

/// The training software must be one that was measured: nothing is known of another.
std::optional<Finding> unknownStack(const Scenario& scenario, const Calibration& calibration) {
    if (calibration.stack(scenario.job.stack))
        return std::nullopt;
    std::vector<std::string> names;
    for (const StackEntry& entry : calibration.stacks)
        names.push_back(entry.name);
    return Finding{Severity::error, "/job/stack",
                   fmt::format("there is no training software “{}”; expected one of {}", scenario.job.stack,
                               fmt::join(names, ", "))};
}

} // namespace

std::size_t Fleet::classIndexOf(std::uint32_t gpu) const {
    const auto after =
        std::ranges::upper_bound(classes, gpu, {}, [](const WorkClass& work) { return work.gpus.first; });
    return static_cast<std::size_t>(after - classes.begin()) - 1;
}

std::uint32_t Fleet::roundSteps() const {
    std::uint32_t fewest = learners.empty() ? 1 : learners.front().innerSteps;
    for (const Learner& learner : learners)
        fewest = std::min(fewest, learner.innerSteps);
    return fewest;
}

Ticks Fleet::quietStep() const {
    Ticks longest;
    for (const Learner& learner : learners)
        longest = std::max(longest, Ticks{learner.quietStep.count * learner.innerSteps});
    return longest + outer.total();
}

std::variant<std::shared_ptr<const Fleet>, std::vector<Finding>> compile(const Scenario& scenario,
                                                                         const ModelBasis& basis) {
    const TypeCatalog catalog = overlaid(basis.types, scenario.ownTypes);
    std::vector<Finding> findings = validate(scenario, catalog);
    if (!canRun(findings))
        return findings;
    if (const auto unknown = unknownStack(scenario, basis.calibration))
        return std::vector{*unknown};
    Compilation compilation(scenario, catalog, basis);
    if (auto fault = compilation.run())
        return std::vector{*std::move(fault)};
    if (scenario.job.plan.balance == Balance::equal)
        return compilation.take();
    // Whole layers and micro-batches, and gradients that hid under a wait, can make the split by speed worse.
    Scenario even = scenario;
    even.job.plan.balance = Balance::equal;
    Compilation equal(even, catalog, basis);
    const bool isEqualBetter = !equal.run() && equal.tokensPerSecond() > compilation.tokensPerSecond();
    return isEqualBetter ? equal.take() : compilation.take();
}

} // namespace lockstep
