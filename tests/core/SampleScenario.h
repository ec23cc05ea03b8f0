#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "core/simulation/Engine.h"
#include "core/storage/CatalogFile.h"
#include "core/storage/ScenarioFile.h"

namespace lockstep {

/// What was loaded; throws the reasons where there is nothing, so that a test stops with them.
template<class Value>
Value loaded(Loaded<Value> result) {
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&result)) {
        std::string reasons;
        for (const StorageError& error : *errors)
            reasons += error.sentence() + "\n";
        throw std::runtime_error(reasons);
    }
    return std::get<Value>(std::move(result));
}

inline const std::shared_ptr<const ModelBasis>& sharedBasis() {
    static const auto basis =
        std::make_shared<const ModelBasis>(loaded(readModelBasis(findResources() / "catalog")));
    return basis;
}
inline const ModelBasis& shippedBasis() {
    return *sharedBasis();
}
inline const TypeCatalog& shippedCatalog() {
    return shippedBasis().types;
}

inline Scenario exampleNamed(const std::string& name) {
    return loaded(openScenario(findResources() / "examples" / (name + ".lockstep"), shippedCatalog()));
}

inline std::shared_ptr<const Fleet> fleetOf(const Scenario& scenario) {
    auto compiled = compile(scenario, shippedBasis());
    if (const auto* findings = std::get_if<std::vector<Finding>>(&compiled))
        throw std::runtime_error(findings->front().pointer + ": " + findings->front().sentence);
    return std::get<std::shared_ptr<const Fleet>>(compiled);
}

/// North: 16 racks of 32 H100, that is 16 replicas of 32 GPUs. South: 8 racks of 72 GB200, that is 18. The
/// 272 sequences are 8 micro-batches for each of the 34 replicas, and no GPU is left over.
inline Scenario twoCampuses() {
    Scenario scenario;
    scenario.name = "Two campuses";
    scenario.catalogVersion = shippedCatalog().version;
    scenario.seed = 42;
    scenario.campuses = {{{1}, "North", {{0}, {0}}, 1.0}, {{2}, "South", {{12}, {16}}, 1.0}};
    scenario.rackGroups = {{{3}, {1}, "H100 HGX rack", 16, {2}}, {{4}, {2}, "GB200 NVL72 rack", 8, {0}}};
    Link link;
    link.id = {5};
    link.from = {1};
    link.to = {2};
    link.type = "Dark fiber 400ZR";
    link.channels = 4;
    scenario.links = {link};
    scenario.job.model = "Llama 3 70B";
    scenario.job.globalBatch = 272;
    scenario.job.plan.tensor = 8;
    scenario.job.plan.pipeline = 4;
    scenario.job.plan.virtualStages = 2;
    return scenario;
}

/// 273 sequences over 34 replicas: one replica has a ninth micro-batch, the others lack it.
inline Scenario unevenBatch() {
    Scenario scenario = twoCampuses();
    scenario.job.globalBatch = 273;
    return scenario;
}

/// 20 of 34 replicas are used: all 16 of North, 4 of South's 18.
inline Scenario fewReplicas() {
    Scenario scenario = twoCampuses();
    scenario.job.plan.data = 20;
    scenario.job.globalBatch = 160;
    return scenario;
}

/// 30 sequences for 34 replicas: four have nothing at all.
inline Scenario idleReplicas() {
    Scenario scenario = twoCampuses();
    scenario.job.globalBatch = 30;
    return scenario;
}

/// `racks` racks of 32 H100 on one campus, replicas of 8 GPUs with four micro-batches each.
inline Scenario oneCampus(std::uint32_t racks) {
    Scenario scenario = twoCampuses();
    scenario.name = "One campus";
    scenario.campuses.resize(1);
    scenario.rackGroups.resize(1);
    scenario.rackGroups[0].count = racks;
    scenario.links.clear();
    scenario.job.model = "Llama 3 8B";
    scenario.job.globalBatch = racks * 32 / 8 * 4;
    scenario.job.plan = {};
    scenario.job.plan.tensor = 8;
    return scenario;
}

} // namespace lockstep
