#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/training/TransformerModel.h"
#include "tests/core/RandomScenario.h"
#include "tests/core/SampleScenario.h"

namespace lockstep {

/// Campuses with a few racks each, mostly in one line of links, so that a fair share of scenarios can run.
inline Scenario layOut(Dice& dice, std::uint32_t campuses, const std::vector<std::string>& racks,
                       const std::vector<std::string>& links, double linked = 1) {
    Scenario scenario;
    scenario.seed = dice.word();
    std::uint32_t id = 0;
    for (std::uint32_t c = 0; c < campuses; ++c)
        scenario.campuses.push_back({{++id}, "C", {{dice.real(-50, 50)}, {dice.real(-50, 50)}}, 1});
    for (std::uint32_t c = 0; c < campuses; ++c)
        for (std::uint32_t g = dice.whole(1, 2); g-- > 0;)
            scenario.rackGroups.push_back(
                {{++id}, {c + 1}, dice.pick(racks), dice.whole(0, 12), {dice.real(0, 10)}});
    for (std::uint32_t c = 1; c < campuses; ++c) {
        if (!dice.chance(linked))
            continue;
        Link link = randomLink(dice, ++id, {c}, {c + 1});
        link.type = dice.pick(links);
        link.channels = dice.whole(1, 64);
        scenario.links.push_back(link);
    }
    return scenario;
}

/// Numbers from the catalog and ordinary plans.
inline Scenario plausible(Dice& dice, std::uint32_t campuses) {
    Scenario scenario = layOut(
        dice, campuses,
        {"H100 HGX rack", "H200 HGX rack", "GB200 NVL72 rack", "V100 DGX-2 rack", "A100 80 GB HGX rack"},
        {"Dark fiber 400ZR", "Aged 100G DWDM", "Leased wave 100G"});
    for (Link& link : scenario.links)
        link.age = {dice.real(0, 8)};
    scenario.job.model = dice.chance(0.5) ? "Llama 3 8B" : "Llama 3 70B";
    scenario.job.globalBatch = dice.whole(1, 400);
    scenario.job.plan.tensor = 1u << dice.whole(0, 3);
    scenario.job.plan.pipeline = 1u << dice.whole(0, 2);
    scenario.job.allReduce = static_cast<AllReduce>(dice.whole(0, 1));
    scenario.job.overlap = dice.real(0, 1);
    return scenario;
}

/// The same with everything a plan can choose.
inline Scenario anyPlan(Dice& dice, std::uint32_t campuses) {
    Scenario scenario = plausible(dice, campuses);
    ParallelPlan& plan = scenario.job.plan;
    plan.context = dice.whole(1, 2);
    plan.virtualStages = dice.whole(1, 3);
    plan.schedule = static_cast<PipelineSchedule>(dice.whole(0, 3));
    plan.sharding = static_cast<Sharding>(dice.whole(0, 3));
    plan.crossing = static_cast<Crossing>(dice.whole(0, 2));
    plan.mixing = static_cast<Mixing>(dice.whole(0, 1));
    plan.detail = static_cast<PipelineDetail>(dice.whole(0, 1));
    return scenario;
}

/// Of what is random in `absurd`, as much as a test can go through step by step.
inline void absurdJob(Dice& dice, Scenario& scenario) {
    TrainingJob& job = scenario.job = randomJob(dice);
    job.stack = dice.chance(0.95) ? "nemo" : job.stack;
    job.precision = dice.chance(0.8) ? Precision::bf16 : job.precision;
    job.model = dice.chance(0.7) ? "Own model" : "Llama 3 8B";
    job.sequenceLength = static_cast<std::uint32_t>(dice.magnitude(1, 1e5));
    job.microBatch = dice.whole(1, 3);
    job.globalBatch = job.microBatch * static_cast<std::uint32_t>(dice.magnitude(1, 1e3));
    if (dice.chance(0.02))
        ++job.globalBatch;
    ParallelPlan& plan = job.plan;
    plan.tensor = dice.whole(1, 4);
    plan.pipeline = dice.whole(1, 4);
    plan.context = dice.whole(1, 2);
    plan.expert = dice.chance(0.8) ? 1 : dice.whole(1, 4);
    plan.virtualStages = dice.chance(0.7) ? 1 : dice.whole(1, 3);
    plan.data.reset();
    if (dice.chance(0.2))
        plan.data = dice.whole(1, 4);
    LowCommunication& sync = job.lowCommunication;
    if (dice.chance(0.05)) {
        sync.method = SyncMethod::decoupled;
        plan.crossing = Crossing::data;
    }
    sync.innerSteps = dice.chance(0.05) ? sync.innerSteps : dice.whole(1, 5);
    if (dice.chance(0.6))
        job.stragglers = {};
}

/// Published parameters that are the matrices a token is multiplied with: utilization counts by what is
/// published, time by the matrices.
inline void makeConsistent(ModelType& model) {
    model.expertsPerToken.value = std::min(model.expertsPerToken.value, model.experts.value);
    model.activeParameters.value = activeParametersByShape(model);
}

/// Any figure at all, as far as files allow it; work is kept near what a step can hold.
inline Scenario absurd(Dice& dice) {
    const std::uint32_t campuses = dice.chance(0.03) ? 0 : dice.whole(1, 5);
    Scenario scenario = layOut(dice, campuses, {"Own rack", "Own rack", "H100 HGX rack"},
                               {"Own link", "Own link", "Aged 100G DWDM"}, 0.97);
    scenario.ownTypes = randomTypes(dice);
    makeConsistent(scenario.ownTypes.models[0]);
    if (dice.chance(0.9))
        scenario.ownTypes.racks[0].gpus.value = dice.real(1, 40); // half a GPU among them
    for (Campus& campus : scenario.campuses) {
        campus.oversubscription = dice.chance(0.5) ? 1 : dice.real(1, 1000);
        campus.rails = dice.chance(0.5);
        campus.leafPorts = dice.whole(1, 4096);
    }
    for (Link& link : scenario.links)
        link.age = {dice.chance(0.5) ? 0 : dice.real(0, 100)};
    absurdJob(dice, scenario);
    if (dice.chance(0.1))
        scenario.ownFactors = {{"Own GPU", scenario.job.precision, dice.magnitude(1, 10), ""}};
    return scenario;
}

inline std::shared_ptr<const Fleet> fleetIfAny(const Scenario& scenario) {
    const auto compiled = compile(scenario, shippedBasis());
    if (const auto* fleet = std::get_if<std::shared_ptr<const Fleet>>(&compiled))
        return *fleet;
    return nullptr;
}

} // namespace lockstep
