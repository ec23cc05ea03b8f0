// A run of known figures for the charts.
#pragma once

#include "core/simulation/Frame.h"
#include "core/simulation/Timeline.h"

namespace lockstep::ui {

struct ChartFrame {
    RunState state = RunState::running;
    std::uint32_t links = 1; ///< all between the same two campuses
    std::string campus = "Memphis";
};

/// Steps of one second: half compute, the rest shared by nine other causes; every tenth step takes two.
inline std::shared_ptr<const Frame> frameOf(int steps, const ChartFrame& with = {}) {
    auto fleet = std::make_shared<Fleet>();
    FleetGroup group;
    group.id = RackGroupId{7};
    group.gpus = {0, 10};
    group.label = group.gpu = "H100";
    group.rack = "rack";
    group.gpusPerRack = 10;
    fleet->groups.push_back(group);
    fleet->campuses.push_back({CampusId{3}, "Memphis", {0, 10}});
    for (std::uint32_t i = 0; i < with.links; ++i) {
        LinkUse link;
        link.id = LinkId{9 + i};
        link.bytesPerStep = {55};
        link.capacity = {100};
        link.goodput = {80};
        fleet->links.push_back(link);
    }
    Learner learner;
    learner.quietStep = toTicks(Seconds{0.9});
    fleet->learners.push_back(learner);
    fleet->tokensPerStep = 2200;
    fleet->blocks.push_back({0, 0, {0, 10}});
    fleet->nameplateFlops = fleet->allocatedNameplateFlops = 1000;
    fleet->usefulNameplateSeconds = 400;
    fleet->modelFlopsPerStep = 300;
    constexpr std::array others{Cause::commScaleUp,     Cause::commFabric,     Cause::commLinkBandwidth,
                                Cause::commLinkLatency, Cause::pipelineBubble, Cause::waitGeneration,
                                Cause::waitStraggler,   Cause::noWork,         Cause::unallocated};
    Timeline timeline;
    Ticks now;
    for (int i = 0; i < steps; ++i) {
        StepRecord step;
        step.step = static_cast<std::uint64_t>(i);
        step.start = now;
        step.outcome.duration = toTicks(Seconds{i % 10 == 9 ? 2.0 : 1.0});
        now += step.duration();
        step.blockCauses.assign(1, CauseTicks{});
        const auto whole = static_cast<std::uint64_t>(10 * step.duration().count);
        step.blockCauses[0][indexOf(Cause::compute)] = whole / 2;
        for (const Cause cause : others)
            step.blockCauses[0][indexOf(cause)] = whole / 18;
        timeline.append(step, fleet);
    }
    auto frame = std::make_shared<Frame>();
    frame->state = with.state;
    frame->fleet = fleet;
    frame->timeline = timeline.view();
    Scenario scenario;
    scenario.campuses = {{CampusId{3}, with.campus, {}}, {CampusId{4}, "Southaven", {}}};
    for (std::uint32_t i = 0; i < with.links; ++i) {
        Link span;
        span.id = LinkId{9 + i};
        span.from = CampusId{3};
        span.to = CampusId{4};
        scenario.links.push_back(span);
    }
    frame->log = std::make_shared<const RunLog>(
        RunLog{{{0, 0, std::make_shared<const Scenario>(std::move(scenario))}}});
    return frame;
}

} // namespace lockstep::ui
