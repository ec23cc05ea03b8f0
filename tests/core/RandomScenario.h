#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "core/scenario/Scenario.h"
#include "core/scenario/TypeFigures.h"
#include "tests/core/Dice.h"

namespace lockstep {

/// Names that files, pointers and sentences may trip over.
inline std::string randomName(Dice& dice) {
    static const std::vector<std::string> names{
        "Memphis 1", "", "孟菲斯", "Größe “x”", "a/b~c\\d", "\"quoted\"", "line\nbreak\t\x01", "🚀 Южная"};
    return dice.pick(names) + (dice.chance(0.5) ? std::to_string(dice.whole(0, 999)) : "");
}

/// A figure in its range, as a person may write it: a bound, a whole number, or seventeen digits.
inline double randomFigure(const FigureForm& form, Dice& dice) {
    switch (dice.whole(0, 3)) {
    case 0:
        return dice.chance(0.5) ? form.least : form.most;
    case 1:
        return std::floor(dice.real(std::ceil(form.least), form.most));
    case 2:
        if (form.least > 0)
            return dice.magnitude(form.least, form.most);
        [[fallthrough]];
    default:
        return dice.real(form.least, form.most);
    }
}

inline void setFigure(Sourced<double>& figure, double value) {
    figure = {value, "assumption: random"};
}
template<class Unit>
void setFigure(Sourced<Quantity<Unit>>& figure, double value) {
    figure = {{value}, "assumption: random"};
}

/// Own types with every figure anywhere in its range.
inline TypeCatalog randomTypes(Dice& dice) {
    const auto roll = [&](const FigureForm& form, auto& figure) {
        if (form.optional && dice.chance(0.3))
            return;
        setFigure(figure, randomFigure(form, dice) * form.scale);
    };
    TypeCatalog types;
    GpuType& gpu = types.gpus.emplace_back();
    gpu.name = "Own GPU";
    visitGpuFigures(gpu, roll);
    RackType& rack = types.racks.emplace_back();
    rack.name = "Own rack";
    rack.gpu = gpu.name;
    visitRackFigures(rack, roll);
    LinkType& link = types.links.emplace_back();
    link.name = "Own link";
    link.transport = static_cast<Transport>(dice.whole(0, 4));
    visitLinkFigures(link, roll);
    ModelType& model = types.models.emplace_back();
    model.name = "Own model";
    visitModelFigures(model, roll);
    // More than all of them is refused.
    model.denseLayers.value = std::min(model.denseLayers.value, model.layers.value);
    model.rotaryDimension.value = std::min(model.rotaryDimension.value, model.headDimension.value);
    return types;
}

inline LowCommunication randomLowCommunication(Dice& dice) {
    LowCommunication sync;
    sync.method = static_cast<SyncMethod>(dice.whole(0, 3));
    sync.innerSteps = dice.whole(1, 1000000);
    sync.fragments = dice.whole(1, 10000);
    sync.overlapSteps = dice.whole(0, 1000000);
    sync.outerBits = dice.chance(0.5) ? 4 : dice.real(1, 32);
    sync.tokenWorth = dice.real(0.01, 2);
    return sync;
}

inline Stragglers randomStragglers(Dice& dice) {
    Stragglers late;
    late.operationSpread = dice.real(0, 1);
    late.driftSpread = dice.real(0, 1);
    late.driftHours = dice.magnitude(0.001, 8760);
    late.spikesPerGpuDay = dice.chance(0.3) ? 0 : dice.magnitude(1e-9, 86400);
    late.spikeMedian = {dice.magnitude(1e-4, 86400)};
    late.spikeSpread = dice.real(0, 5);
    late.failSlowPerGpuYear = dice.chance(0.3) ? 0 : dice.magnitude(1e-9, 8760);
    late.failSlowFactor = dice.real(1, 100);
    late.failSlowHours = dice.magnitude(0.001, 8760);
    late.failSlowSpread = dice.real(0, 5);
    return late;
}

inline TrainingJob randomJob(Dice& dice) {
    TrainingJob job;
    job.model = randomName(dice);
    job.precision = static_cast<Precision>(dice.whole(0, 2));
    job.sequenceLength = dice.whole(1, 100000000);
    job.globalBatch = dice.whole(1, 1000000000);
    job.microBatch = dice.whole(1, 1000000);
    ParallelPlan& plan = job.plan;
    plan.tensor = dice.whole(1, 100000);
    plan.pipeline = dice.whole(1, 10000);
    plan.context = dice.whole(1, 10000);
    plan.expert = dice.whole(1, 10000);
    plan.virtualStages = dice.whole(1, 1000);
    plan.schedule = static_cast<PipelineSchedule>(dice.whole(0, 3));
    plan.sharding = static_cast<Sharding>(dice.whole(0, 3));
    plan.crossing = static_cast<Crossing>(dice.whole(0, 2));
    plan.balance = static_cast<Balance>(dice.whole(0, 1));
    plan.mixing = static_cast<Mixing>(dice.whole(0, 1));
    plan.detail = static_cast<PipelineDetail>(dice.whole(0, 1));
    if (dice.chance(0.5))
        job.plan.data = dice.whole(1, 100000000);
    job.allReduce = static_cast<AllReduce>(dice.whole(0, 1));
    job.recompute = static_cast<Recompute>(dice.whole(0, 2));
    job.bucketsInFlight = dice.whole(1, 1000000);
    job.bucketMegabytes = dice.magnitude(0.001, 1e9);
    job.overlap = dice.real(0, 1);
    job.stack = randomName(dice);
    if (dice.chance(0.5))
        job.lowCommunication = randomLowCommunication(dice);
    if (dice.chance(0.5))
        job.stragglers = randomStragglers(dice);
    return job;
}

inline Campus randomCampus(Dice& dice, std::uint32_t id) {
    return {{id},
            randomName(dice),
            {{dice.real(-40000, 40000)}, {std::floor(dice.real(-400, 400))}},
            dice.chance(0.5) ? 1.0 : dice.real(1, 1000),
            dice.chance(0.5),
            dice.whole(1, 4096),
            dice.chance(0.3)};
}

inline RackGroup randomRackGroup(Dice& dice, std::uint32_t id, CampusId campus) {
    return {{id}, campus, randomName(dice), dice.whole(0, 1000000), {dice.real(0, 100)}};
}

inline Link randomLink(Dice& dice, std::uint32_t id, CampusId from, CampusId to) {
    Link link{{id}, from, to, randomName(dice), dice.whole(1, 1000000), {dice.real(0, 100)}, 1.3, {}, {}};
    if (dice.chance(0.5))
        link.routeFactor = dice.real(1, 100);
    if (dice.chance(0.3))
        link.pinnedLength = Kilometers{dice.real(0, 40000)};
    if (dice.chance(0.3))
        link.transport = static_cast<Transport>(dice.whole(0, 4));
    return link;
}

inline Note randomNote(Dice& dice, std::uint32_t id) {
    return {{id},
            {{dice.real(-40000, 40000)}, {dice.real(-400, 400)}},
            dice.real(24, 4000),
            std::floor(dice.real(24, 4000)),
            randomName(dice)};
}

inline CanvasFrame randomFrame(Dice& dice, std::uint32_t id) {
    return {{id},
            {{dice.real(-40000, 40000)}, {dice.real(-400, 400)}},
            {dice.magnitude(0.001, 80000)},
            {std::floor(dice.real(1, 80000))},
            randomName(dice)};
}

/// Anything a file can hold; names and ends need not exist.
inline Scenario randomScenario(Dice& dice) {
    Scenario scenario;
    scenario.name = randomName(dice);
    scenario.question = randomName(dice);
    scenario.catalogVersion = randomName(dice);
    scenario.seed = dice.chance(0.5) ? dice.word() : dice.whole(0, 9);
    std::uint32_t id = 0;
    for (std::uint32_t i = dice.whole(0, 4); i-- > 0;)
        scenario.campuses.push_back(randomCampus(dice, ++id));
    for (std::uint32_t i = dice.whole(0, 4); i-- > 0;)
        scenario.rackGroups.push_back(randomRackGroup(dice, ++id, {dice.whole(1, 5)}));
    for (std::uint32_t i = dice.whole(0, 4); i-- > 0;)
        scenario.links.push_back(randomLink(dice, ++id, {dice.whole(1, 5)}, {dice.whole(1, 5)}));
    scenario.job = randomJob(dice);
    if (dice.chance(0.5))
        scenario.ownTypes = randomTypes(dice);
    for (std::uint32_t i = dice.whole(0, 2); i-- > 0;)
        scenario.ownFactors.push_back({randomName(dice), static_cast<Precision>(dice.whole(0, 2)),
                                       dice.magnitude(0.1, 10), randomName(dice)});
    for (std::uint32_t i = dice.whole(0, 2); i-- > 0;)
        scenario.assumptions.push_back({randomName(dice), randomName(dice), randomName(dice)});
    for (std::uint32_t i = dice.whole(0, 2); i-- > 0;)
        scenario.notes.push_back(randomNote(dice, ++id));
    for (std::uint32_t i = dice.whole(0, 2); i-- > 0;)
        scenario.frames.push_back(randomFrame(dice, ++id));
    for (std::uint32_t i = dice.whole(0, 2); i-- > 0;)
        scenario.muted.push_back(
            {randomName(dice), dice.whole(0, 5), dice.chance(0.5) ? randomName(dice) : std::string()});
    return scenario;
}

} // namespace lockstep
